package vn.hoithi.account.reset;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.account.tries.Tries;

import java.util.List;

/** Whom to call when a password is lost: told only on a browser that signed in before, so that no number typed says anything of its owner. */
@Singleton
class WhomToCall {

    private final Tries tries;
    private final @Nullable CodeGivers givers;

    WhomToCall(Tries tries, @Nullable CodeGivers givers) {
        this.tries = tries;
        this.givers = givers;
    }

    List<CodeGivers.Giver> on(String device) {
        return givers == null || device.isEmpty() ? List.of() : tries.lastOn(device).map(givers::of).orElse(List.of());
    }
}
