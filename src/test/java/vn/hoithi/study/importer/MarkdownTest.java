package vn.hoithi.study.importer;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTest {

    @Test
    void aBreakIsABreakAndOtherHtmlIsWords() {
        assertThat(html("| Mức tháng<br>(đồng) |\n| --- |\n| 5 <BR/> 6 |")).contains("Mức tháng<br />\n(đồng)", "5 <br />\n 6").doesNotContain("&lt;br");
        assertThat(html("Một<br>hai\n<br>\nba <b onclick=x>bốn</b>")).isEqualTo("<p>Một<br />\nhai</p>\n<p>ba &lt;b onclick&#61;x&gt;bốn&lt;/b&gt;</p>\n");
        assertThat(html("```\n<br>\n```")).contains("<code>&lt;br&gt;");
    }

    @Test
    void boldMayEndOrBeginWithASignBesideALetter() {
        assertThat(html("**Điều 5.**Phạm vi")).isEqualTo("<p><strong>Điều 5.</strong>Phạm vi</p>\n");
        assertThat(html("Theo**“Điều 5”**này")).isEqualTo("<p>Theo<strong>“Điều 5”</strong>này</p>\n");
        assertThat(html("***Lưu ý:***phải nộp")).isEqualTo("<p><em><strong>Lưu ý:</strong></em>phải nộp</p>\n");
        assertThat(html("`**a.**b` và \\*\\*c.\\*\\*d và 5*(3+2)*4")).isEqualTo("<p><code>**a.**b</code> và **c.**d và 5*(3&#43;2)*4</p>\n");
    }

    @Test
    void aPictureIsNamedInItsPlace() {
        assertThat(html("Xem ![Sơ đồ **tổ chức**](so-do.png) và ![](a.png).")).isEqualTo("<p>Xem [Hình: Sơ đồ tổ chức] và [Hình].</p>\n");
    }

    @Test
    void theWordsOfASectionHaveNoMarks() {
        var blocks = List.of(new Block(Block.Kind.CLAUSE, "1.", "Quyền **thành lập** {{a}}"), new Block(Block.Kind.MARKDOWN, "", "- Một ý\n- Hai & ba\n\n| Vùng | Mức |\n| --- | --- |\n| I | 5.310.000 |"));
        assertThat(SectionHtml.text(blocks)).isEqualTo("1. Quyền thành lập {{a}} Một ý Hai & ba Vùng · Mức I · 5.310.000");
    }

    private static String html(String markdown) {
        return SafeHtml.of(Markdown.html(markdown)).toString();
    }
}
