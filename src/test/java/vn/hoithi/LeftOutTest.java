package vn.hoithi;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Says what this run does not prove. In CI (CI=true) nothing may be left out. */
class LeftOutTest {

    @Test
    void whatIsLeftOutIsSaidLoudly() {
        var left = leftOut(System.getenv("HOITHI_TEST_JDBC_URL"), System.getenv("HOITHI_TEST_NEXT"));
        left.forEach(sentence -> System.err.println("\n*** LEFT OUT: " + sentence + " ***\n"));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(left).isEmpty();
        }
    }

    /** {@code next} names the databases the same suite runs on afterwards. */
    private static List<String> leftOut(String url, String next) {
        var left = new ArrayList<String>();
        if (!Files.exists(Path.of("/usr/bin/chromium"))) {
            left.add("the stories in a browser (no /usr/bin/chromium)");
        }
        if ((url == null || !url.startsWith("jdbc:mysql:")) && !"mysql".equals(next)) {
            left.add("MySQL (HOITHI_TEST_JDBC_URL is not set)");
        }
        return left;
    }
}
