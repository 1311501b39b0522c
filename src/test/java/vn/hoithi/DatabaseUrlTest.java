package vn.hoithi;

import org.junit.jupiter.api.Test;

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
}
