package vn.hoithi.organisation;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class UnitSeedTest {

    @Inject
    Units units;
    @Inject
    UnitSeed seed;
    @Inject
    World world;

    @Test
    void thirtyFourFederationsStandBelowTheConfederation() {
        var top = units.roots().getFirst();
        assertThat(top.name()).isEqualTo("Tổng Liên đoàn Lao động Việt Nam");
        var below = units.children(top.id());
        assertThat(below.stream().filter(u -> u.kind() == UnitKind.FEDERATION && u.code() != null)).hasSize(34);
        assertThat(below).filteredOn(u -> "01".equals(u.code())).extracting(Unit::name).containsExactly("Liên đoàn Lao động thành phố Hà Nội");
    }

    @Test
    void whatIsNotConfirmedSaysSo() {
        assertThat(units.search("cong doan hang khong viet nam", 5)).extracting(Unit::confirmed).contains(0);
        assertThat(world.browser().get("/units/choose?q=cong+doan+hang+khong").text(".choice .badge")).isEqualTo("chưa xác nhận");
    }

    @Test
    void aSecondStartAddsNothing() {
        var top = units.roots().getFirst();
        seed.onApplicationEvent(null);
        assertThat(units.roots()).hasSize(1);
        assertThat(units.children(top.id()).stream().filter(u -> "01".equals(u.code()))).hasSize(1);
    }
}
