package vn.hoithi.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

import java.util.Set;

/** What holds for all pages, so that no template has to think of it. */
final class HouseDialect extends AbstractProcessorDialect implements IPostProcessorDialect {

    HouseDialect() {
        super("house", "", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return StandardDialect.PROCESSOR_PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, NumbersInOnePiece.class, StandardDialect.PROCESSOR_PRECEDENCE));
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new NoBubbles());
    }

    /** Every form is checked by the server, in the page's language and at the field: browsers would stop it with bubbles in their own language. */
    private static final class NoBubbles extends AbstractElementTagProcessor {

        NoBubbles() {
            super(TemplateMode.HTML, null, "form", false, null, false, StandardDialect.PROCESSOR_PRECEDENCE);
        }

        @Override
        protected void doProcess(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            structure.setAttribute("novalidate", null);
        }
    }
}
