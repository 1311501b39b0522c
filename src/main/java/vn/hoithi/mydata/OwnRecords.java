package vn.hoithi.mydata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which rows are a person's own and which of their columns go into the file the person may have. No secrets (hashes, codes that open something), nobody
 * else's name, and no marks: these follow {@link vn.hoithi.contest.Disclosure} and are written by {@link OwnScores}. A test holds the list against the schema.
 */
final class OwnRecords {

    /** A table of the file. {@code key}: the column that names the person. */
    record Table(String name, String key, List<String> columns) {

        /** Asks for the rows of one person. */
        String statement() {
            return "SELECT " + String.join(", ", columns) + " FROM " + name + " WHERE " + key + " = ? ORDER BY " + columns.getFirst();
        }
    }

    static final List<Table> ALL = """
        person id phone name birth_year created_at name_confirmed_at disabled_at disabled_reason
        membership person_id valid_from valid_to unit_id role
        role_grant person_id granted_at role unit_id
        consent person_id agreed_at wording
        account_claim person_id prepared_at phone claimed_at withdrawn_at
        claim_code person_id issued_at expires_at ended_at failures
        credential person_id changed_at failures
        reset_code person_id issued_at expires_at ended_at
        second_factor person_id made_at confirmed_at
        recovery_code person_id used_at
        session person_id created_at seen_at expires_at ended_at device
        known_device person_id seen_at
        sign_in_step person_id expires_at
        attempt person_id started_at id contest_id round_no number unit_id member_role ends_at extra_ms submitted_at state receipt prediction late
        essay person_id submitted_at attempt_id contest_id round_no words body
        certificate person_id issued_at code contest_id edition person_name unit_name contest_title organiser points max_points
        reading person_id placed_at material_id anchor passage done_at
        section_reading person_id read_at material_id section_id
        result_share person_id made_at code contest_id round_no names
        move_request person_id requested_at from_unit to_unit role state decided_at reason
        name_request person_id requested_at old_name new_name state decided_at reason
        unit_request person_id requested_at above_id name address state decided_at reason unit_id
        officer_decision person_id decided_at unit_id confirmed reason
        merge_conflict person_id found_at contest_id round_no decision reason decided_at
        voiding person_id voided_at contest_id round_no attempt_id reason replied_at reply restored_at restored_reason
        result_check person_id checked_at contest_id note
        rehearsal person_id started_at contest_id
        """.lines().map(OwnRecords::table).toList();

    /** Columns that name a person and are not in the file, and why. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "outcome_log", "what the attempts say, once more",
            "standing", "reckoned from the attempts",
            "contribution", "reckoned from the attempts",
            "board_order", "reckoned from the attempts",
            "prize_winner", "reckoned from the attempts, and told to everybody",
            "person_word", "the words of the name",
            "access_change", "a moment, for seconds",
            "upload", "a list of other people that staff brought in");

    private OwnRecords() {
    }

    private static Table table(String line) {
        var words = line.strip().split(" ");
        return new Table(words[0], words[1], Arrays.asList(words).subList(words[0].equals("person") ? 1 : 2, words.length));
    }
}
