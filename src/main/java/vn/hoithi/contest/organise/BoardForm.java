package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.contest.check.BoardFields;
import vn.hoithi.contest.check.PublicationFacts;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The boards' part of the form: the boards, and the units with the board chosen for each. */
@Singleton
class BoardForm {

    private final PublicationFacts facts;
    private final Units units;

    BoardForm(PublicationFacts facts, Units units) {
        this.facts = facts;
        this.units = units;
    }

    List<ContestFormPage.BoardPart> boards(ContestDraftForm draftForm) {
        var boards = draftForm.boards().boards();
        return IntStream.rangeClosed(1, boards.size()).mapToObj(no -> new ContestFormPage.BoardPart(no, BoardFields.nameField(no), boards.get(no - 1).name(), BoardFields.prizesField(no),
                boards.get(no - 1).prizes())).toList();
    }

    /** The units boards are made of, and any other one a board still names: only what is seen can be mended. */
    List<ContestFormPage.BoardUnit> units(ContestDraftForm draftForm, ContestForms.Read read) {
        var offered = new LinkedHashMap<Long, Unit>();
        facts.parts(read.settings(), read.unit().id()).forEach(u -> offered.put(u.id(), u));
        draftForm.boards().boards().stream().flatMap(b -> b.unitIds().stream()).filter(id -> !offered.containsKey(id)).map(units::byId).flatMap(Optional::stream)
                .filter(u -> read.unit().holds(u.path())).forEach(u -> offered.put(u.id(), u));
        return offered.values().stream().map(u -> new ContestFormPage.BoardUnit(BoardFields.unitField(u.id()), u.name(), draftForm.boards().of(u.id()))).toList();
    }
}
