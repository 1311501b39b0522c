package vn.hoithi.organisation.search;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class HighlightTest {

    @Test
    void wordsTypedWithoutAccentsAreMarkedInTheName() {
        assertThat(marked("Trường Tiểu học Lê Hồng Phong", "tieu hoc le hong phong")).isEqualTo("Trường [Tiểu học Lê Hồng Phong]");
        assertThat(marked("Trường Tiểu học và THCS Lê Hồng Phong", "hong phong tieu hoc")).isEqualTo("Trường [Tiểu học] và THCS Lê [Hồng Phong]");
    }

    @Test
    void withoutWordsTheNameIsOneStretch() {
        assertThat(marked("Công đoàn Đắk Lắk", "")).isEqualTo("Công đoàn Đắk Lắk");
        assertThat(marked("Hội 🌻 hoa", "hoi")).isEqualTo("[Hội] 🌻 hoa");
    }

    private static String marked(String name, String typed) {
        return Highlight.of(name, typed).stream().map(s -> s.hit() ? "[" + s.text() + "]" : s.text()).collect(Collectors.joining());
    }
}
