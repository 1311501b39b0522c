package vn.hoithi.contest.check;

import vn.hoithi.organisation.Unit;

import java.util.List;
import java.util.Map;

/**
 * What the check must know besides the settings.
 *
 * @param stock      drawable items by cell
 * @param topics     names by topic id
 * @param invited    the invited units found
 * @param undeclared invited grassroots units without declared numbers
 * @param parts      units boards are made of: the invited ones, or those directly below the organiser when all of them are invited
 * @param listed     units found that boards name, by id
 * @param senseless  items of the pool whose choices speak of each other and may be shuffled
 * @param sharing    published contests whose items may be drawn here too while keys of one of the two are open, those with most of them first
 */
record ContestFacts(Map<ContestCheck.Cell, Integer> stock, Map<Long, String> topics, Unit organiser, List<Unit> invited, int undeclared, List<Unit> parts, Map<Long, Unit> listed,
             List<SharedItems> sharing, int senseless) {
}
