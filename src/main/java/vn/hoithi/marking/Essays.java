package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.EssayIntake;

import java.security.SecureRandom;
import java.time.Instant;

/** Takes essays over from their attempts. */
@Singleton
public class Essays implements EssayIntake {

    /** No vowels, no look-alikes: a token says nothing and can be read out. */
    private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxz";
    private static final int LENGTH = 12;
    private static final int LONGEST = 12_000;
    private final SecureRandom random = new SecureRandom();
    private final EssayRepository repository;

    Essays(EssayRepository repository) {
        this.repository = repository;
    }

    @Override
    public void submit(AttemptRow attempt, String text, int words, Instant now) {
        var body = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        repository.insert(EssayBuilder.builder().attemptId(attempt.id()).token(token()).contestId(attempt.contestId()).roundNo(attempt.roundNo()).personId(attempt.personId())
                .unitId(attempt.unitId()).unitPath(attempt.unitPath()).body(body).words(words).submittedAt(now.toEpochMilli()).remark("").build(), EssaySearch.folded(body));
    }

    @Override
    public boolean withdraw(long attemptId) {
        return repository.withdraw(attemptId) == 1 || repository.byAttempt(attemptId).isEmpty();
    }

    private String token() {
        return random.ints(LENGTH, 0, LETTERS.length()).mapToObj(i -> LETTERS.substring(i, i + 1)).reduce("", String::concat);
    }
}
