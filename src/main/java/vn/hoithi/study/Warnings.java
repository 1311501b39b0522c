package vn.hoithi.study;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.study.importer.PlainText;
import vn.hoithi.text.CitizenNumbers;
import vn.hoithi.web.Pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What an organiser should look at before a material is published: things of its file that were not taken, and numbers like those of citizens. */
@Singleton
class Warnings {

    private static final int DETAILS = 5;
    private final Materials materials;
    private final SectionQueries sections;
    private final Pages pages;

    Warnings(Materials materials, SectionQueries sections, Pages pages) {
        this.materials = materials;
        this.sections = sections;
        this.pages = pages;
    }

    private record Same(String kind, String place) {
    }

    /** A sentence for each kind of thing in each section. */
    List<String> notTaken(HttpRequest<?> request, Material material) {
        var same = new LinkedHashMap<Same, List<String>>();
        materials.notices(material).forEach(n -> same.computeIfAbsent(new Same(n.kind(), n.place()), k -> new ArrayList<>()).add(n.detail()));
        return same.entrySet().stream().map(e -> {
            var counted = e.getKey().kind().equals("COMMENT") || e.getKey().kind().equals("CHANGE");
            var things = pages.say(request, "material.left." + e.getKey().kind(), counted ? e.getValue().getFirst() : e.getValue().size());
            var details = e.getValue().stream().filter(d -> !d.isEmpty() && !counted).distinct().limit(DETAILS).collect(Collectors.joining("; "));
            var said = details.isEmpty() ? things : things + ": " + details;
            return e.getKey().place().isEmpty() ? said : pages.say(request, "material.left.at", e.getKey().place(), said);
        }).toList();
    }

    /** Where numbers like those of citizens stand, with most of their digits hidden. */
    List<MaterialPages.Numbers> numbers(Material material) {
        var found = new ArrayList<MaterialPages.Numbers>();
        add(found, "", "", material.title() + " \n" + material.summary() + " \n" + material.sources());
        for (var section : sections.all(material.id())) {
            add(found, section.anchor(), section.heading(), section.heading() + " \n" + PlainText.of(section.html()));
        }
        return found;
    }

    private static void add(List<MaterialPages.Numbers> found, String anchor, String heading, String text) {
        var masked = CitizenNumbers.masked(text);
        if (!masked.isEmpty()) {
            found.add(new MaterialPages.Numbers(anchor, heading, String.join(", ", masked)));
        }
    }

    /** What somebody confirms who saw these numbers: it is another once they change. */
    static String seen(Object numbers) {
        return Integer.toHexString(numbers.hashCode());
    }
}
