package vn.hoithi.message;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageTemplateTest {

    private static final String PHONE = "+84905123456";

    @Test
    void aValueNeverBreaksWhatItStandsIn() {
        var text = "a\"b\\c\n<d> & ' {secret}";
        assertThat(MessageTemplate.JSON.fill("{\"to\":\"{phone84}\",\"text\":\"{text}\"}", PHONE, text, "s")).isEqualTo("{\"to\":\"84905123456\",\"text\":\"a\\\"b\\\\c\\u000a<d> & ' {secret}\"}");
        assertThat(MessageTemplate.FORM.fill("to={phone}&text={text}", PHONE, "a b&c=d", "s")).isEqualTo("to=%2B84905123456&text=a%20b%26c%3Dd");
        assertThat(MessageTemplate.XML.fill("<t a='{phone0}'>{text}</t>", PHONE, text, "s")).isEqualTo("<t a='0905123456'>a&quot;b\\c\n&lt;d&gt; &amp; &apos; {secret}</t>");
        assertThat(MessageTemplate.PLAIN.fill("Bearer {secret}", PHONE, "", "$1\\x")).isEqualTo("Bearer $1\\x");
    }

    @Test
    void theTypeOfTheBodySaysHowValuesAreWritten() {
        assertThat(MessageTemplate.of("application/json; charset=utf-8")).isEqualTo(MessageTemplate.JSON);
        assertThat(MessageTemplate.of("application/x-www-form-urlencoded")).isEqualTo(MessageTemplate.FORM);
        assertThat(MessageTemplate.of("text/xml")).isEqualTo(MessageTemplate.XML);
        assertThat(MessageTemplate.of("text/plain")).isEqualTo(MessageTemplate.PLAIN);
    }
}
