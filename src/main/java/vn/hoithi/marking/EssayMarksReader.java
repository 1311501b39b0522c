package vn.hoithi.marking;

import jakarta.inject.Singleton;
import vn.hoithi.attempt.result.EssayMarks;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.Disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells an essay's author what came of it, once it is released. */
@Singleton
class EssayMarksReader implements EssayMarks {

    private final EssayRepository repository;
    private final Contests contests;

    EssayMarksReader(EssayRepository repository, Contests contests) {
        this.repository = repository;
        this.contests = contests;
    }

    @Override
    public Optional<EssayResult> of(long attemptId) {
        return repository.byAttempt(attemptId).flatMap(essay -> contests.byId(essay.contestId())
                .filter(c -> c.settings().essay() != null)
                .map(c -> result(essay, c.settings().essay())));
    }

    private EssayResult result(Essay essay, ContestSettings.Essay task) {
        return Disclosure.marksShown(essay.released()) ? new EssayResult(essay.points(), task.points(), true, lines(essay, task), essay.remark())
                : new EssayResult(0, task.points(), false, List.of(), "");
    }

    private List<CriterionMark> lines(Essay essay, ContestSettings.Essay task) {
        var lines = new ArrayList<CriterionMark>();
        for (var mark : repository.marks(essay.attemptId())) {
            if (mark.criterionNo() <= task.criteria().size()) {
                var criterion = task.criteria().get(mark.criterionNo() - 1);
                lines.add(new CriterionMark(criterion.name(), mark.points() == null ? 0 : mark.points(), criterion.points(), mark.remark()));
            }
        }
        return lines;
    }
}
