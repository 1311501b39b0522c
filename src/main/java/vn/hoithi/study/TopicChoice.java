package vn.hoithi.study;

import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.Topic;
import vn.hoithi.text.Vietnamese;

import java.util.Optional;

/** The topic of a material: one of the bank's, or one whose name is typed beside the list, made when there is none of that name. */
final class TopicChoice {

    private static final int LONGEST = 200;

    private TopicChoice() {
    }

    /** Nothing was typed, or something that may be a topic's name. */
    static boolean isValid(String name) {
        return name.isEmpty() || name.length() <= LONGEST && !Vietnamese.slug(name).isEmpty();
    }

    static long id(ItemBank bank, String name, Optional<Topic> chosen) {
        return name.isEmpty() ? chosen.orElseThrow().id() : bank.topic(Vietnamese.slug(name), name).id();
    }
}
