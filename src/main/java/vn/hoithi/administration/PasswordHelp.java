package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.MemberFinder.Member;

import java.time.Instant;
import java.util.Optional;

/** Who may help whom to a new password: whoever has {@link Authority} over the account; nobody those who sign in with no number. */
@Singleton
public class PasswordHelp {

    private final MemberFinder finder;
    private final Authority authority;
    private final Audit audit;

    PasswordHelp(MemberFinder finder, Authority authority, Audit audit) {
        this.finder = finder;
        this.authority = authority;
        this.audit = audit;
    }

    /** A code was handed out. */
    void issued(Actor helper, Member member, Instant now) {
        audit.write(Audit.Event.to(Audit.Action.RESET_CODE, helper.personId(), member.id(), member.path(), ""), now);
    }

    /** The person, if the reader may issue a code. */
    public Optional<Member> helped(Actor reader, long id) {
        return finder.byId(id).filter(m -> mayHelp(reader, m));
    }

    private boolean mayHelp(Actor reader, Member member) {
        return member.phone() != null && authority.over(reader, member.id(), member.path());
    }
}
