package vn.hoithi.account;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.search.PersonWords;
import vn.hoithi.database.Ids;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Site;
import vn.hoithi.web.guard.Origin;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** An installation that raised what a password costs, with hashes of before. */
@MicronautTest(transactional = false)
@Property(name = "hoithi.passwords.memory", value = "20480")
@Property(name = "hoithi.passwords.passes", value = "3")
class RaisedCostTest {

    private static final String PASSWORD = "mùa thu lá bay";
    private static final String OF_FIRST_FORM = "bXVvaSBtdW9pIG11b2kgbQ==$B16PS77EdhvtN49tp/gafT18RWCDvej6gVfxMDwfWmY=";
    private static final String CHEAP = "$argon2id$v=19$m=4096,t=1,p=1$bXVvaSBtdW9pIG11b2kgbQ$I/o62APSra0bYV8DMdOwRJpKEoEFO+TYTEv60jV/fyU";
    private static final String TODAY = "$argon2id$v=19$m=20480,t=3,p=1$";

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    PersonRepository repository;
    @Inject
    Proof proof;
    @Inject
    Ids ids;
    @Inject
    Arrivals arrivals;
    @Inject
    PersonWords words;
    @Inject
    Clock clock;
    @Inject
    Rows rows;

    String phone;
    long id;

    @BeforeEach
    void lanHasAnAccount() {
        phone = Phones.fresh();
        id = people.open("+84" + phone.substring(1), "Nguyễn Thị Lan", 1990, PASSWORD, clock.now()).orElseThrow().id();
    }

    @Test
    void whoSignsInWithAHashOfBeforeHasOneOfTodayAfterwards() {
        for (var before : new String[] {OF_FIRST_FORM, CHEAP}) {
            rows.change("UPDATE credential SET hash = '" + before + "', changed_at = 12345 WHERE person_id = " + id);
            assertThat(signIn("mùa thu lá rơi").statusCode()).isEqualTo(422);
            assertThat(hash()).as("a wrong password changes nothing").isEqualTo(before);
            assertThat(signIn(PASSWORD).statusCode()).isEqualTo(303);
            assertThat(hash()).startsWith(TODAY);
            assertThat(rows.of("SELECT changed_at FROM credential WHERE person_id = " + id)).as("the password is the same").containsExactly("12345");
            assertThat(signIn("mùa thu lá rơi").statusCode()).isEqualTo(422);
            assertThat(signIn(PASSWORD).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void aHashOfTodayIsNotMadeAnewAtEachSignIn() {
        var before = hash();
        assertThat(before).startsWith(TODAY);
        assertThat(signIn(PASSWORD).statusCode()).isEqualTo(303);
        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void aPasswordChangedWhileTheOldOneSignedInStaysChanged() {
        rows.change("UPDATE credential SET hash = '" + CHEAP + "' WHERE person_id = " + id);
        var slow = new Passwords(20_480, 3, new Origin(new Site())) {
            @Override
            String renewed(String password, String seen) {
                var fresh = super.renewed(password, seen);
                people.resetPassword(id, "một mật khẩu mới", clock.now());
                return fresh;
            }
        };
        assertThat(with(slow).signIn(phone, PASSWORD, clock.now())).isInstanceOf(People.SignIn.Welcome.class);
        assertThat(people.signIn(phone, PASSWORD, clock.now())).isInstanceOf(People.SignIn.Wrong.class);
        assertThat(people.signIn(phone, "một mật khẩu mới", clock.now())).isInstanceOf(People.SignIn.Welcome.class);
    }

    @Test
    void whoComesWhileTooManyAreHashingSignsInAndKeepsTheHashOfBefore() {
        rows.change("UPDATE credential SET hash = '" + CHEAP + "' WHERE person_id = " + id);
        var crowded = new Passwords(20_480, 3, new Origin(new Site())) {
            @Override
            public String hash(String password) {
                throw new Busy();
            }
        };
        assertThat(with(crowded).signIn(phone, PASSWORD, clock.now())).isInstanceOf(People.SignIn.Welcome.class);
        assertThat(hash()).isEqualTo(CHEAP);
    }

    private People with(Passwords passwords) {
        return new People(repository, passwords, proof, ids, arrivals, words);
    }

    private HttpResponse<String> signIn(String password) {
        return world.browser().postOnly("/session", "phone", phone, "password", password);
    }

    private String hash() {
        return rows.of("SELECT hash FROM credential WHERE person_id = " + id).getFirst();
    }
}
