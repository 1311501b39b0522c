package vn.hoithi.attempt.result;

import io.micronaut.core.annotation.Nullable;

/**
 * Says whether a receipt is right, to whoever has its code.
 *
 * @param typed what stands in the field
 * @param error why it is none, or empty
 * @param found what it is the receipt of, or null
 */
public record ReceiptPage(String typed, String error, @Nullable Found found) {

    /** The paper that was handed in: which, when and how; whose it is and what it was worth is not said. */
    public record Found(String code, String contest, String paper, String when) {
    }
}
