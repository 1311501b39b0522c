package vn.hoithi.account.factor;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.audit.Audit.Event;
import vn.hoithi.database.Batches;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Who has a second factor, and whether a code is right. A code is taken once, whoever sends it first and to whichever node. The audit log is told of
 * every change; {@code unitPath} says where the person's administrators read of it.
 */
@Singleton
public class SecondFactors {

    /** How long a secret waits for its first code. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private final FactorRepository repository;
    private final SecretVault vault;
    private final Audit audit;

    SecondFactors(FactorRepository repository, SecretVault vault, Audit audit) {
        this.repository = repository;
        this.vault = vault;
        this.audit = audit;
    }

    /** The person is asked for a code at sign-in. */
    public boolean on(long personId) {
        return repository.confirmed(personId) > 0;
    }

    /** Those of the people who are. */
    public Set<Long> on(Collection<Long> people) {
        var on = new HashSet<Long>();
        Batches.slices(people.stream().distinct().toList()).forEach(slice -> on.addAll(repository.confirmedOf(slice)));
        return on;
    }

    /** Recovery codes the person has not used. */
    public long codesLeft(long personId) {
        return repository.codesLeft(personId);
    }

    /** Since when the person is asked; empty when not. */
    public Optional<Instant> since(long personId) {
        return repository.of(personId).map(FactorRepository.Factor::confirmedAt).map(Instant::ofEpochMilli);
    }

    /** Makes a secret that waits for its first code. */
    public void propose(long personId, Instant now) {
        repository.propose(personId, vault.seal(personId, Totp.secret()), now.toEpochMilli());
    }

    /** The secret that waits, as typed into a phone; empty when none does. */
    public Optional<String> proposed(long personId, Instant now) {
        return waiting(personId, now).flatMap(f -> vault.open(personId, f.secret())).map(Base32::of);
    }

    /** A first code: from now on the person is asked. Gives the recovery codes, to be shown once; none when the code is wrong. */
    @Transactional
    public List<String> confirm(long personId, String typed, String unitPath, Instant now) {
        var waiting = waiting(personId, now);
        var step = waiting.flatMap(f -> vault.open(personId, f.secret())).map(secret -> Totp.match(secret, typed, now)).filter(OptionalLong::isPresent);
        if (step.isEmpty() || repository.confirm(personId, waiting.orElseThrow().secret(), step.get().getAsLong(), now.toEpochMilli()) == 0) {
            return List.of();
        }
        tell(Action.FACTOR_ON, personId, personId, unitPath, "", now);
        return codes(personId);
    }

    /** Fresh recovery codes; those from before are worth nothing. */
    @Transactional
    public List<String> renewCodes(long personId, String unitPath, Instant now) {
        tell(Action.FACTOR_CODES, personId, personId, unitPath, "", now);
        return codes(personId);
    }

    private List<String> codes(long personId) {
        repository.removeCodes(personId);
        var codes = RecoveryCode.draw();
        codes.forEach(code -> repository.addCode(personId, RecoveryCode.hash(personId, RecoveryCode.clean(code))));
        return codes;
    }

    /** The phone's code is right and was not used. */
    public boolean proves(long personId, String typed, Instant now) {
        var factor = repository.of(personId).filter(f -> f.confirmedAt() != null).orElse(null);
        var secret = factor == null ? null : vault.open(personId, factor.secret()).orElse(null);
        var step = secret == null ? OptionalLong.empty() : Totp.match(secret, typed, now);
        if (step.isEmpty() || repository.use(personId, step.getAsLong()) == 0) {
            return false;
        }
        if (vault.outgrown(factor.secret())) {
            repository.reseal(personId, factor.secret(), vault.seal(personId, secret));
        }
        return true;
    }

    /** The recovery code is one of the person's and was not used; it is now. */
    @Transactional
    public boolean spends(long personId, String typed, String unitPath, Instant now) {
        var code = RecoveryCode.clean(typed);
        var spent = !code.isEmpty() && repository.useCode(personId, RecoveryCode.hash(personId, code), now.toEpochMilli()) == 1;
        if (spent) {
            tell(Action.RECOVERY_CODE_USED, personId, personId, unitPath, Long.toString(repository.codesLeft(personId)), now);
        }
        return spent;
    }

    /** The person is not asked any more, by the own wish; false when nobody was. */
    @Transactional
    public boolean takeOff(long personId, String unitPath, Instant now) {
        return remove(Action.FACTOR_OFF, personId, personId, unitPath, "", now);
    }

    /** Somebody lost everything and an administrator ({@code by}; null: a command) takes the second factor away. The caller ends the sessions. */
    @Transactional
    public boolean removeFor(long personId, Long by, String unitPath, String reason, Instant now) {
        return remove(Action.FACTOR_REMOVED, by, personId, unitPath, reason, now);
    }

    private boolean remove(Action action, Long by, long personId, String unitPath, String note, Instant now) {
        var was = on(personId);
        repository.removeCodes(personId);
        repository.remove(personId);
        if (was) {
            tell(action, by, personId, unitPath, note, now);
        }
        return was;
    }

    private Optional<FactorRepository.Factor> waiting(long personId, Instant now) {
        return repository.of(personId).filter(f -> f.confirmedAt() == null && now.isBefore(Instant.ofEpochMilli(f.madeAt()).plus(PATIENCE)));
    }

    private void tell(Action action, Long by, long personId, String unitPath, String note, Instant now) {
        audit.write(Event.to(action, by, personId, unitPath, note), now);
    }
}
