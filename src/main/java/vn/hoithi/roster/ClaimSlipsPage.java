package vn.hoithi.roster;

import java.util.List;

/**
 * Codes as they are handed out, in this answer and nowhere else.
 *
 * @param address where a code is typed, without the scheme
 * @param until   last day of the codes
 */
public record ClaimSlipsPage(String site, String address, String until, String total, List<Printed> slips) {

    /** A slip of paper for one person. */
    public record Printed(String name, String birthYear, String unit, String code) {
    }
}
