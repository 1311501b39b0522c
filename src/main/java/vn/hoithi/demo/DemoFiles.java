package vn.hoithi.demo;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.Level;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the demo materials that ship with the application. */
final class DemoFiles {

    /** Topics in the order they are shown. */
    static final List<String> TOPICS = List.of("luat-cong-doan", "tai-chinh-cong-doan", "hop-dong-lao-dong", "tien-luong-thoi-gio", "ky-luat-lao-dong-nu", "an-toan-ve-sinh");
    /** Study guides. */
    static final List<String> GUIDES = List.of("01-thu-viec-va-ky-hop-dong", "02-cham-dut-hop-dong-bao-truoc", "03-tien-luong-lam-them-gio", "04-thoi-gio-lam-viec-nghi-ngoi",
            "05-hoi-dap-nghi-phep-nghi-viec-rieng", "06-lao-dong-nu-va-thai-san", "07-ky-luat-noi-quy-tuoi-nghi-huu", "08-vi-tri-va-to-chuc-cong-doan",
            "09-thoi-gian-va-bao-ve-can-bo-cong-doan", "10-hoi-dap-luat-cong-doan-2024", "11-kinh-phi-cong-doan-dong-dung-dong-du", "12-giam-tam-dung-dong-va-muc-phat",
            "13-an-toan-lao-dong-quyen-dung-viec", "14-an-toan-ve-sinh-vien-va-hoi-dong");

    private DemoFiles() {
    }

    /** A topic with its items. */
    record TopicFile(String code, String name, List<ItemBank.Draft> items) {
    }

    static TopicFile topic(String code) {
        Map<String, Object> file = yaml("items/" + code + ".yml");
        return new TopicFile(code, (String) file.get("name"), maps(file.get("items")).stream().map(DemoFiles::item).toList());
    }

    private static ItemBank.Draft item(Map<String, Object> item) {
        var choices = maps(item.get("choices")).stream()
                .map(c -> new Choice((String) c.get("text"), Boolean.TRUE.equals(c.get("correct")), Boolean.TRUE.equals(c.get("fixed")))).toList();
        var level = switch ((String) item.get("level")) {
            case "nhan-biet" -> Level.RECOGNISE;
            case "thong-hieu" -> Level.UNDERSTAND;
            default -> Level.APPLY;
        };
        var kind = choices.stream().filter(Choice::correct).count() == 1 ? ItemKind.SINGLE : ItemKind.MULTIPLE;
        return new ItemBank.Draft(kind, level, (String) item.get("text"), choices, (String) item.get("source"), (String) item.get("explanation"));
    }

    /** The essay with this number, from 0. */
    static ContestSettings.Essay essay(int number) {
        var essay = maps(yaml("essays.yml").get("essays")).get(number);
        var criteria = maps(essay.get("criteria")).stream().map(c -> new ContestSettings.Criterion((String) c.get("name"), (Integer) c.get("points") * 100)).toList();
        return new ContestSettings.Essay((String) essay.get("title"), (String) essay.get("prompt"), (Integer) essay.get("minWords"), (Integer) essay.get("maxWords"), criteria);
    }

    @SuppressWarnings("unchecked")
    static List<String> essayAnswers() {
        return (List<String>) yaml("essay-answers.yml").get("answers");
    }

    static String guide(String name) {
        return text("guides/" + name + ".md");
    }

    private static Map<String, Object> yaml(String file) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object list) {
        return (List<Map<String, Object>>) list;
    }

    private static String text(String file) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
