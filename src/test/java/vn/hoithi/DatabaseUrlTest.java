package vn.hoithi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseUrlTest {

    @Test
    void withoutAnAddressTheDatabaseIsEmbeddedInTheDataFolder() {
        assertThat(DatabaseUrl.of(Map.of("HOITHI_DATA", "/srv/hoithi"))).startsWith("jdbc:h2:file:/srv/hoithi/hoithi;MODE=MySQL");
        assertThat(DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", ""))).startsWith("jdbc:h2:file:");
    }

    @Test
    void aMySqlAddressIsCompletedAndWhatItSaysStays() {
        assertThat(DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", "jdbc:mysql://db:3306/hoithi"))).startsWith("jdbc:mysql://db:3306/hoithi?useServerPrepStmts=true&").contains("&socketTimeout=30000");
        var own = DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", "jdbc:mysql://db/hoithi?socketTimeout=5000"));
        assertThat(own).startsWith("jdbc:mysql://db/hoithi?socketTimeout=5000&useServerPrepStmts=true").doesNotContain("30000");
    }

    @Test
    void otherAddressesStayAsTheyAre() {
        assertThat(DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", "jdbc:h2:mem:x"))).isEqualTo("jdbc:h2:mem:x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://a,b,c/hoithi", "jdbc:mysql://a:3306,b:3306/hoithi?failOverReadOnly=false", "jdbc:mysql:loadbalance://a,b/hoithi", "jdbc:mysql:replication://a,b/hoithi",
            "jdbc:mysql+srv://cum.example.vn/hoithi", "jdbc:mysql://(host=a,port=3306),(host=b)/hoithi", "jdbc:mysql://address=(host=a)/hoithi", "jdbc:mysql://a:3306", "jdbc:mysql://a/", "jdbc:mysql:///hoithi",
            "mysql://a/hoithi", "jdbc:mariadb://a/hoithi", "jdbc:postgresql://a/hoithi", "jdbc:h2:tcp://a/hoithi", "hoithi"})
    void anAddressThatWouldNotFindThePrimaryIsRefusedInWords(String url) {
        assertThat(DatabaseUrl.refusal(DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", url)))).get().asString().contains("HOITHI_JDBC_URL").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db:3306/hoithi?sslMode=DISABLED&allowPublicKeyRetrieval=true", "jdbc:mysql://[::1]:3306/hoithi", "jdbc:mysql://127.0.0.1:3306/hoi_thi", "jdbc:h2:mem:x", "jdbc:h2:file:/srv/x", ""})
    void oneAddressIsTaken(String url) {
        assertThat(DatabaseUrl.refusal(DatabaseUrl.of(Map.of("HOITHI_JDBC_URL", url)))).isEmpty();
    }
}
