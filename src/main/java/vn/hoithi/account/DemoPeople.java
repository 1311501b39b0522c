package vn.hoithi.account;

import java.util.List;

/** The people of the demo world, when there is one: the sign-in page lets a visitor become any of them with one press. */
public interface DemoPeople {

    /** Those on offer, in the order shown. */
    List<DemoPerson> people();

    /**
     * Somebody to try the product as.
     *
     * @param role     what the person does, as a message key
     * @param name     the person's name
     * @param phone    number as typed at sign-in
     * @param password password of the demo account
     */
    record DemoPerson(String role, String name, String phone, String password) {
    }
}
