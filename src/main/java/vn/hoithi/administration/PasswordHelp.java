package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberFinder;
import vn.hoithi.organisation.MemberFinder.Member;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Scope;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may help whom to a new password (nobody those who sign in with no number): a leader or administrator the people of the own subtree; only an administrator those who hold a role. */
@Singleton
public class PasswordHelp {

    private final MemberFinder finder;
    private final Audit audit;

    PasswordHelp(MemberFinder finder, Audit audit) {
        this.finder = finder;
        this.audit = audit;
    }

    /** A code was handed out. */
    void issued(Actor helper, Member member, Instant now) {
        audit.write(Audit.Event.to(Audit.Action.RESET_CODE, helper.personId(), member.id(), member.path(), ""), now);
    }

    /** The person, if the reader may issue a code: never for oneself, and no leader for somebody with a role, nor an administrator for a role held higher up. */
    public Optional<Member> helped(Actor reader, long id) {
        return finder.byId(id).filter(m -> mayHelp(reader, m));
    }

    boolean mayHelp(Actor reader, Member member) {
        var roles = finder.rolesAt(member.id());
        var administered = reader.scope(Role.ADMINISTRATOR);
        return member.id() != reader.personId() && member.phone() != null
                && (roles.isEmpty() ? reach(reader).covers(member.path()) : administered.covers(member.path()) && roles.stream().allMatch(administered::covers));
    }

    private static Scope reach(Actor reader) {
        return new Scope(Stream.of(Role.LEADER, Role.ADMINISTRATOR).flatMap(r -> reader.scope(r).paths().stream()).distinct().toList());
    }
}
