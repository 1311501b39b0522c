package vn.hoithi.study;

import io.micronaut.core.annotation.Introspected;

/** What was typed into the form of a new material, to show it again. */
@Introspected
public record MaterialForm(String unit, String topic, String newTopic, String kind, String title, String summary, String sources, String text) {

    static final MaterialForm EMPTY = new MaterialForm("", "", "", "GUIDE", "", "", "", "");
}
