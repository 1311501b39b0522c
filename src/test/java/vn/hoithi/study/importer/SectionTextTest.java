package vn.hoithi.study.importer;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTextTest {

    @Test
    void aSectionOfALawComesBackAsItWas() {
        var document = ((ImportResult.Imported) Importer.markdown("""
            ## Điều 1. Phạm vi

            Luật này quy định:

            1. Quyền **thành lập**, gia nhập;

            a) Của người lao động;

            b) Của đoàn viên.

            - Một ý
            - Hai ý

            2.1. Khoản con.

            | A | B |
            |---|---|
            | 1 | 2 |

            ## Điều 2. Hết
            """)).document();
        for (var section : document.sections()) {
            assertThat(SectionText.blocks(SectionText.of(section.blocks()), true)).isEqualTo(section.blocks());
        }
    }

    @Test
    void aGuideKeepsItsMarkdown() {
        var blocks = List.of(new Block(Block.Kind.MARKDOWN, "", "Một đoạn.\n\n1. Một\n2. Hai\n\n### Nhỏ\n\n> Trích"));
        assertThat(SectionText.blocks(SectionText.of(blocks), false)).isEqualTo(blocks);
        assertThat(SectionText.blocks("  ", false)).isEmpty();
    }
}
