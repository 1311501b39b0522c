package vn.hoithi.administration.merge;

import java.util.List;

/** Every column of the schema that names a person, and what becomes of it when two accounts become one. A test holds this list against the schema. */
final class PersonColumns {

    /** What becomes of the account that goes, in a column. */
    enum Fate {
        /** The other account takes its place. */
        MOVES,
        /** As MOVES, but the two may be in each other's way: a statement of its own in {@link MergeStore}. */
        JOINS,
        /** Says who did something, or is history: the row of the account that went is still there to be named. */
        STAYS,
        /** Is over: a way in, or something asked for. */
        ENDS,
        /** Made from the log of outcomes. */
        PROJECTED
    }

    /** A column and its fate. */
    record Line(String table, String column, Fate fate) {
    }

    static final List<Line> ALL = """
        MOVES merge_conflict.person_id voiding.person_id essay.person_id essay.marker_id officer_decision.person_id rehearsal.person_id move_request.person_id name_request.person_id unit_request.person_id
        JOINS attempt.person_id certificate.person_id membership.person_id membership.open_person reading.person_id section_reading.person_id role_grant.person_id
        STAYS consent.person_id backup_run.started_by branding.changed_by account_claim.prepared_by account_claim.withdrawn_by audit_entry.actor_id audit_entry.subject_id claim_code.issued_by contest.created_by contest.changed_by
        STAYS contest.published_by essay_mark.marked_by extra_time.given_by item.created_by item_version.created_by material.created_by move_request.decided_by
        STAYS move_request.asked_by name_request.decided_by officer_decision.decided_by outcome_log.person_id person.disabled_by person.name_confirmed_by
        STAYS person_merge.merged_by person_merge.gone_id person_merge.kept_id merge_conflict.gone_id merge_conflict.decided_by reset_code.issued_by
        STAYS unit_request.decided_by unit_change.done_by illustration.changed_by ranking_edition.asked_by voiding.voided_by voiding.restored_by result_check.checked_by bulletin.told_by reopening.reopened_by
        STAYS role_grant.granted_by roll_renewal.renewed_by unit_count.declared_by upload.person_id access_change.person_id
        ENDS account_claim.person_id claim_code.person_id credential.person_id known_device.person_id reset_code.person_id session.person_id move_request.open_person
        ENDS name_request.open_person unit_request.open_person second_factor.person_id recovery_code.person_id sign_in_step.person_id result_share.person_id
        STAYS person_word.person_id result_check.person_id prize_winner.person_id contest_lot.drawn_by item_correction.asked_by item_correction.decided_by
        PROJECTED standing.person_id contribution.person_id board_order.person_id
        """.lines().flatMap(PersonColumns::lines).toList();

    private PersonColumns() {
    }

    private static java.util.stream.Stream<Line> lines(String text) {
        var words = List.of(text.strip().split(" "));
        return words.stream().skip(1).map(w -> w.split("\\.")).map(w -> new Line(w[0], w[1], Fate.valueOf(words.getFirst())));
    }
}
