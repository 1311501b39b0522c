package vn.hoithi.installation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoithi.installation.CheckResult.State;
import vn.hoithi.installation.MysqlCheck.Settings;
import vn.hoithi.web.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What each check says of what it sees. */
class ConfigurationChecksTest {

    private static final Settings RIGHT = new Settings(1, true, 1, "ON", "utf8mb4", "utf8mb4_0900_ai_ci", null, "REPEATABLE-READ", "+00:00", "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES", 64L << 20, 151);
    @TempDir
    Path folder;

    @Test
    void aServerSetRightIsGoodInEveryLine() {
        assertThat(MysqlCheck.judge(RIGHT, 20)).hasSize(5).allSatisfy(finding -> assertThat(finding.state()).as(finding.sentence()).isEqualTo(State.GOOD));
    }

    @Test
    void aCommitThatIsNotOnTheDiskIsBad() {
        assertThat(mysql(new Settings(2, true, 1, "ON", "utf8mb4", "c", null, "REPEATABLE-READ", "+00:00", "STRICT_TRANS_TABLES", 64L << 20, 151))).contains("BAD durable.flush");
        assertThat(mysql(new Settings(1, true, 0, "ON", "utf8mb4", "c", null, "REPEATABLE-READ", "+00:00", "STRICT_TRANS_TABLES", 64L << 20, 151))).contains("BAD durable.binlog");
        assertThat(mysql(new Settings(1, false, 0, "ON", "utf8mb4", "c", null, "REPEATABLE-READ", "+00:00", "STRICT_TRANS_TABLES", 64L << 20, 151))).contains("GOOD durable.kept");
        assertThat(mysql(new Settings(1, true, 1, "OFF", "utf8mb4", "c", null, "REPEATABLE-READ", "+00:00", "STRICT_TRANS_TABLES", 64L << 20, 151))).contains("BAD durable.doublewrite");
    }

    @Test
    void wordsSessionsPacketsAndConnectionsThatAreNotAsNeededAreBad() {
        assertThat(mysql(new Settings(1, true, 1, "ON", "latin1", "latin1_swedish_ci", null, "READ-COMMITTED", "SYSTEM", "", 4L << 20, 25)))
                .containsExactly("GOOD durable.kept", "BAD collation.charset", "BAD session.lost", "BAD packet.small", "BAD connections.few");
        assertThat(mysql(new Settings(1, true, 1, "ON", "utf8mb4", "utf8mb4_bin", "unit", "REPEATABLE-READ", "+07:00", "STRICT_TRANS_TABLES", 64L << 20, 40)))
                .containsExactly("GOOD durable.kept", "BAD collation.stray", "BAD session.lost", "GOOD packet.large", "ATTENTION connections.oneNode");
    }

    @Test
    void clocksApartAreSeenBeforeANodeIsUnready() {
        assertThat(told(ClockCheck.judge(true, 3))).isEqualTo("GOOD clock.together");
        assertThat(told(ClockCheck.judge(true, 1_200))).isEqualTo("ATTENTION clock.apart");
        assertThat(told(ClockCheck.judge(true, 5_000))).isEqualTo("BAD clock.apart");
        assertThat(told(ClockCheck.judge(false, 0))).isEqualTo("BAD clock.unknown");
    }

    @Test
    void whatKeepsTheClockIsSeenByWhatItLeaves() throws IOException {
        var mark = folder.resolve("synchronized");
        assertThat(told(ClockCheck.keeper(List.of(mark)))).isEqualTo("ATTENTION keeper.unseen");
        Files.createFile(mark);
        assertThat(told(ClockCheck.keeper(List.of(mark)))).isEqualTo("GOOD keeper.seen");
    }

    @Test
    void aDiskIsJudgedByItsRoomAndTheEmbeddedDatabaseByItsKindOfDisk() {
        assertThat(told(StorageCheck.judge("/data", 50L << 30))).isEqualTo("GOOD disk.room");
        assertThat(told(StorageCheck.judge("/data", 1L << 30))).isEqualTo("ATTENTION disk.full");
        assertThat(told(StorageCheck.judge("/data", 100L << 20))).isEqualTo("BAD disk.full");
        assertThat(told(StorageCheck.judge("/data", -1))).isEqualTo("BAD disk.unwritable");
        assertThat(told(StorageCheck.kind("ext4", "/data"))).isEqualTo("GOOD embedded.local");
        assertThat(told(StorageCheck.kind("tmpfs", "/data"))).isEqualTo("BAD embedded.memory");
        assertThat(told(StorageCheck.kind("overlay", "/data"))).isEqualTo("BAD embedded.container");
        assertThat(told(StorageCheck.kind("nfs4", "/data"))).isEqualTo("BAD embedded.remote");
    }

    @Test
    void memoryThatTheMachineDoesNotHaveIsBad() {
        assertThat(told(MemoryCheck.judge(400, 2_000, 256))).isEqualTo("GOOD memory.fits");
        assertThat(told(MemoryCheck.judge(1_600, 2_000, 256))).isEqualTo("BAD memory.tooMuch");
        assertThat(told(MemoryCheck.judge(128, 2_000, 256))).isEqualTo("ATTENTION memory.small");
    }

    @Test
    void anOldBackupIsAsBadAsNone() {
        assertThat(told(BackupCheck.judge(Optional.empty()))).isEqualTo("BAD backup.never");
        assertThat(told(BackupCheck.judge(Optional.of(Duration.ofHours(40))))).isEqualTo("BAD backup.old");
        assertThat(told(BackupCheck.judge(Optional.of(Duration.ofHours(20))))).isEqualTo("GOOD backup.fresh");
    }

    @Test
    void aProxyNobodyNamedIsBadAndOneThatWasPassedByIsNoticed() {
        assertThat(told(ProxyCheck.judge(true, true, false, "10.0.0.1"))).isEqualTo("BAD proxy.unknown");
        assertThat(told(ProxyCheck.judge(false, false, true, "10.0.0.1"))).isEqualTo("ATTENTION proxy.passed");
        assertThat(told(ProxyCheck.judge(true, false, true, "10.0.0.1"))).isEqualTo("GOOD proxy.known");
        assertThat(told(ProxyCheck.judge(false, false, false, "203.0.113.5"))).isEqualTo("GOOD proxy.direct");
    }

    @Test
    void samplePeopleAreBadWhereOthersCanReachThem() {
        assertThat(told(DemoCheck.judge(0, false))).isEqualTo("GOOD demo.none");
        assertThat(told(DemoCheck.judge(5, true))).isEqualTo("ATTENTION demo.local");
        assertThat(told(DemoCheck.judge(5, false))).isEqualTo("BAD demo.public");
        assertThat(AddressCheck.isLocal("http://localhost:8080")).isTrue();
        assertThat(AddressCheck.isLocal("http://127.0.0.1")).isTrue();
        assertThat(AddressCheck.isLocal("https://localhost.example.vn")).isFalse();
        assertThat(AddressCheck.isLocal("https://hoithi.example.vn")).isFalse();
    }

    @Test
    void aPasswordAloneIsLittleForAnAdministratorAndSecretsInTheOpenAreNoSecrets() {
        assertThat(told(SecondFactorCheck.judge("", ""))).isEqualTo("ATTENTION factor.free");
        assertThat(told(SecondFactorCheck.judge("MARKER, LEADER", "a2V5"))).isEqualTo("ATTENTION factor.free");
        assertThat(told(SecondFactorCheck.judge("ORGANISER, ADMINISTRATOR", ""))).isEqualTo("ATTENTION factor.open");
        assertThat(told(SecondFactorCheck.judge("ADMINISTRATOR", "a2V5"))).isEqualTo("GOOD factor.asked");
    }

    @Test
    void oneAdministratorAloneIsNoticed() {
        assertThat(told(AdministratorsCheck.judge(0))).isEqualTo("BAD administrators.none");
        assertThat(told(AdministratorsCheck.judge(1))).isEqualTo("ATTENTION administrators.one");
        assertThat(told(AdministratorsCheck.judge(2))).isEqualTo("GOOD administrators.some");
    }

    /** Whatever the checks can say is said, and said what to do about, in both languages. */
    @Test
    void everyFindingHasItsWords() throws IOException {
        var messages = new Messages();
        var missing = new ArrayList<String>();
        try (var sources = Files.list(Path.of("src/main/java/vn/hoithi/installation"))) {
            for (var source : sources.toList()) {
                for (var found : Pattern.compile("CheckResult\\.(good|attention|bad)\\(\"(\\w+)\", \"(\\w+)\"").matcher(Files.readString(source)).results().toList()) {
                    var finding = new CheckResult(found.group(2), State.valueOf(found.group(1).toUpperCase(Locale.ROOT)), found.group(3));
                    var keys = finding.state() == State.GOOD ? List.of(finding.name(), finding.sentence()) : List.of(finding.name(), finding.sentence(), finding.remedy());
                    keys.stream().filter(key -> messages.say(Messages.VIETNAMESE, key).equals(key) || messages.say(Locale.ENGLISH, key).equals(key)).forEach(missing::add);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> mysql(Settings settings) {
        return MysqlCheck.judge(settings, 20).stream().map(ConfigurationChecksTest::told).toList();
    }

    private static String told(CheckResult finding) {
        return finding.state() + " " + finding.check() + "." + finding.found();
    }
}
