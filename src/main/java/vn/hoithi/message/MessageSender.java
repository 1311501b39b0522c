package vn.hoithi.message;

/** Sends short messages to telephones. There is one where {@code hoithi.messages.sender} names it, and none otherwise. */
public interface MessageSender {

    /** Hands the text over for the number (E.164), once; takes some seconds at most. False when it was not taken, which the log tells. */
    boolean send(String phone, String text);
}
