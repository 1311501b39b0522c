package vn.hoithi.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

import java.util.Arrays;

/**
 * Gives templates their {@code #{key(…)}}. The framework's own resolver fills a sentence twice, the second time with what people
 * typed in it: a title with a brace would break the page, one with {0} would be filled.
 */
final class Sentences extends AbstractMessageResolver {

    private final Messages messages;

    Sentences(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        var texts = arguments == null ? new Object[0] : Arrays.stream(arguments).map(String::valueOf).toArray();
        return messages.say(context.getLocale(), key, texts);
    }

    @Override
    public String createAbsentMessageRepresentation(ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return key;
    }
}
