package vn.hoithi;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The list of allowed arrows between the packages: whoever adds one adds it here, and explains it in ARCHITECTURE. */
class ArrowsTest {

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("time", List.of()),
            Map.entry("web", List.of("text", "time")),
            Map.entry("audit", List.of("text", "time")),
            Map.entry("account", List.of("text", "time", "web", "audit")),
            Map.entry("organisation", List.of("text", "time", "web", "audit", "account")),
            Map.entry("sheet", List.of("text")),
            Map.entry("roster", List.of("text", "time", "web", "sheet", "account", "organisation")),
            Map.entry("itembank", List.of("text", "time", "web", "sheet", "organisation")),
            Map.entry("study", List.of("text", "time", "web", "organisation", "itembank")),
            Map.entry("contest", List.of("text", "time", "web", "audit", "organisation", "itembank", "study")),
            Map.entry("attempt", List.of("text", "time", "web", "organisation", "itembank", "contest")),
            Map.entry("marking", List.of("text", "time", "web", "audit", "organisation", "itembank", "contest", "attempt")),
            Map.entry("ranking", List.of("text", "time", "web", "account", "organisation", "contest", "attempt", "marking")),
            Map.entry("report", List.of("text", "time", "web", "account", "organisation", "contest", "attempt", "marking", "ranking")),
            Map.entry("certificate", List.of("text", "time", "web", "organisation", "contest", "attempt", "ranking")));

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.hoithi");

    @Test
    void everyPackageUsesOnlyWhatItMay() {
        for (var entry : MAY_USE.entrySet()) {
            var forbidden = MAY_USE.keySet().stream().filter(p -> !p.equals(entry.getKey()) && !entry.getValue().contains(p)).map(p -> "vn.hoithi." + p + "..").toArray(String[]::new);
            noClasses().that().resideInAPackage("vn.hoithi." + entry.getKey() + "..").should().dependOnClassesThat().resideInAnyPackage(forbidden)
                    .allowEmptyShould(true).check(classes);
        }
    }

    @Test
    void nobodyUsesTheDemoWorld() {
        noClasses().that().resideOutsideOfPackage("vn.hoithi.demo..").should().dependOnClassesThat().resideInAPackage("vn.hoithi.demo..").check(classes);
    }
}
