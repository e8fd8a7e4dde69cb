package org.probity.programme.plans;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.Cycle;
import org.probity.programme.WorkTask;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * A plan as it is typed, field by field. It is written on two sheets: what a sheet does not hold keeps the stored words. Texts are
 * plain: markup is shown as typed and never runs.
 */
final class PlanForm {

    /** Lines of work that a sheet offers beyond those there are. */
    static final int SPARE_LINES = 3;

    private final Map<String, String> values = new LinkedHashMap<>();

    private PlanForm() {}

    static PlanForm of(PlanContent content) {
        var form = new PlanForm();
        form.put("number", content.number());
        form.put("titleZh", content.title().zh());
        form.put("titleEn", content.title().en());
        form.put("parentNumber", content.parent().number());
        form.put("parentTitle", content.parent().title());
        form.put("parentOn", content.parent().issuedOn());
        form.put("situation", content.situation());
        form.put("amendmentReason", content.amendmentReason());
        var extras = 0;
        for (var section : content.sections()) {
            var key =
                    section.kind() == PlanSection.Kind.OTHER ? "section.OTHER" + ++extras : "section." + section.kind();
            form.put(key + ".titleZh", section.title().zh());
            form.put(key + ".titleEn", section.title().en());
            form.put(key, section.body());
        }
        content.stages().forEach(period -> {
            form.put("stage." + period.stage() + ".from", period.from());
            form.put("stage." + period.stage() + ".to", period.to());
        });
        for (var i = 0; i < content.tasks().size(); i++) {
            form.putLine(i, content.tasks().get(i));
        }
        return form;
    }

    private void putLine(int i, PlanTask task) {
        var key = "task." + i + ".";
        put(key + "line", task.line());
        put(key + "stage", task.stage());
        put(key + "task", task.task());
        put(key + "whatZh", task.what().zh());
        put(key + "whatEn", task.what().en());
        put(key + "deliverableZh", task.deliverable().zh());
        put(key + "deliverableEn", task.deliverable().en());
        put(key + "owner", task.owner());
        put(key + "from", task.from());
        put(key + "to", task.to());
    }

    private void put(String key, @Nullable Object value) {
        values.put(key, Objects.toString(value, ""));
    }

    private void put(String key, Bilingual text) {
        put(key + ".zh", text.zh());
        put(key + ".en", text.en());
    }

    /** The same form with what was typed on one sheet laid over it; of the lines of work, those typed replace all. */
    PlanForm with(Map<String, String> typed) {
        var form = new PlanForm();
        form.values.putAll(values);
        if (typed.keySet().stream().anyMatch(key -> key.startsWith("task."))) {
            form.values.keySet().removeIf(key -> key.startsWith("task."));
        }
        typed.forEach((key, value) -> {
            if (key.length() <= 60 && (key.contains(".") || values.containsKey(key))) {
                form.values.put(key, clean(value));
            }
        });
        return form;
    }

    /** Line ends as they are here, and no invisible controls, which a database does not take. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    /** Numbers of the extra sections that are offered: those there are and one more. */
    public List<Integer> extras() {
        var numbers = new ArrayList<Integer>();
        for (var i = 1; i <= PlanSection.MOST_EXTRAS; i++) {
            numbers.add(i);
            if (isEmptyExtra(i)) {
                break;
            }
        }
        return numbers;
    }

    private boolean isEmptyExtra(int number) {
        return List.of(".titleZh", ".titleEn", ".zh", ".en").stream()
                .allMatch(field -> get("section.OTHER" + number + field).isEmpty());
    }

    /** Numbers of the lines of work that are offered: those there are and some more. */
    public List<Integer> lines() {
        var numbers = new ArrayList<Integer>();
        for (var i = 0; i < Math.min(PlanTask.MOST, lineCount() + SPARE_LINES); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private int lineCount() {
        return values.keySet().stream()
                        .filter(key -> key.matches("task\\.\\d{1,3}\\.\\w+"))
                        .filter(key -> !get(key).isEmpty() || key.endsWith(".whatZh"))
                        .map(key -> key.split("\\.", -1)[1])
                        .mapToInt(Integer::parseInt)
                        .filter(i -> !isEmptyLine(i))
                        .max()
                        .orElse(-1)
                + 1;
    }

    private boolean isEmptyLine(int i) {
        return List.of("whatZh", "whatEn", "deliverableZh", "deliverableEn", "owner").stream()
                .allMatch(field -> get("task." + i + "." + field).isEmpty());
    }

    /** @throws Refused when a day is no day, a choice is none of those offered, or a text is too long */
    PlanContent content() {
        var refusals = new ArrayList<Refusal>();
        var parent = new ParentDocument(get("parentNumber"), get("parentTitle"), day("parentOn", "parentOn", refusals));
        var stages = PlanContent.STAGES.stream()
                .map(stage -> new StagePeriod(
                        stage,
                        day("stage." + stage + ".from", "stage." + stage, refusals),
                        day("stage." + stage + ".to", "stage." + stage, refusals)))
                .toList();
        var tasks = tasks(refusals);
        Refused.ifAny(refusals);
        return new PlanContent(
                get("number"),
                new Bilingual(get("titleZh"), get("titleEn")),
                parent,
                text("situation"),
                sections(),
                stages,
                tasks,
                get("amendmentReason"));
    }

    private List<PlanSection> sections() {
        var sections = new ArrayList<PlanSection>();
        for (var kind : PlanSection.Kind.MANDATORY) {
            sections.add(new PlanSection(kind, new Bilingual("", ""), text("section." + kind)));
        }
        for (var i = 1; i <= PlanSection.MOST_EXTRAS; i++) {
            if (!isEmptyExtra(i)) {
                var key = "section.OTHER" + i;
                sections.add(new PlanSection(
                        PlanSection.Kind.OTHER,
                        new Bilingual(get(key + ".titleZh"), get(key + ".titleEn")),
                        text(key)));
            }
        }
        return sections;
    }

    private List<PlanTask> tasks(List<Refusal> refusals) {
        var tasks = new ArrayList<PlanTask>();
        for (var i = 0; i < lineCount(); i++) {
            var key = "task." + i + ".";
            if (isEmptyLine(i) || !get(key + "drop").isEmpty()) {
                continue;
            }
            var field = "task." + i;
            var stage = choice(PlanContent.STAGES, get(key + "stage"));
            var task = choice(Arrays.asList(WorkTask.values()), get(key + "task"));
            if (stage == null || (task == null && !get(key + "task").isEmpty())) {
                refusals.add(Refusal.at(field, "programme.refusal.plan-task-stage"));
            }
            tasks.add(new PlanTask(
                    id(get(key + "line")),
                    stage == null ? Cycle.Stage.IMPLEMENTATION : stage,
                    task,
                    new Bilingual(get(key + "whatZh"), get(key + "whatEn")),
                    new Bilingual(get(key + "deliverableZh"), get(key + "deliverableEn")),
                    person(get(key + "owner"), field, refusals),
                    day(key + "from", field, refusals),
                    day(key + "to", field, refusals)));
        }
        return tasks;
    }

    private Bilingual text(String key) {
        return new Bilingual(get(key + ".zh"), get(key + ".en"));
    }

    private @Nullable LocalDate day(String key, String field, List<Refusal> refusals) {
        try {
            return get(key).isEmpty() ? null : LocalDate.parse(get(key));
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.at(field, "programme.refusal.day"));
            return null;
        }
    }

    private static @Nullable PersonId person(String id, String field, List<Refusal> refusals) {
        try {
            return id.isEmpty() ? null : PersonId.of(id);
        } catch (IllegalArgumentException e) {
            refusals.add(Refusal.at(field, "programme.refusal.choose-person"));
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E choice(List<E> all, String name) {
        return all.stream().filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }

    /** A line's name through all editions; one that is no name gets a new one. */
    private static UUID id(String text) {
        try {
            return text.isEmpty() ? UUID.randomUUID() : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /** Fields whose words differ from another form's, in order. */
    List<String> differing(PlanForm other) {
        var keys = new ArrayList<>(values.keySet());
        other.values.keySet().stream().filter(key -> !values.containsKey(key)).forEach(keys::add);
        return keys.stream()
                .filter(key -> !key.endsWith(".line"))
                .filter(key -> !get(key).equals(other.get(key)))
                .toList();
    }
}
