package org.probity.powers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What somebody typed into a form, exactly as typed, so that a refusal loses none of it: single fields, and lists of rows whose
 * fields are named {@code steps[0].nameZh}. Buttons add, move and remove rows without JavaScript.
 */
final class Typed {

    private static final Pattern ROW = Pattern.compile("([a-z]+)\\[(\\d{1,3})]\\.(.+)");
    private static final Pattern BRANCH_TARGET = Pattern.compile("branches\\[\\d{1,2}]\\.to");
    private static final int MOST_BRANCHES = 20;
    /** What a row has although nothing was written in it. */
    private static final Set<String> NOT_WRITTEN = Set.of("unit");

    private final Map<String, String> single = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    /** Reads a request's parameters; of one that comes several times the first counts. */
    static Typed of(Map<String, String[]> parameters) {
        var typed = new Typed();
        var numbered = new TreeMap<String, TreeMap<Integer, Map<String, String>>>();
        parameters.forEach((name, values) -> {
            var value = values.length == 0 ? "" : values[0];
            var row = ROW.matcher(name);
            if (row.matches()) {
                numbered.computeIfAbsent(row.group(1), list -> new TreeMap<>())
                        .computeIfAbsent(Integer.parseInt(row.group(2)), number -> new LinkedHashMap<>())
                        .put(row.group(3), value);
            } else {
                typed.single.put(name, value);
            }
        });
        numbered.forEach((list, found) -> typed.rows.put(list, new ArrayList<>(found.values())));
        return typed;
    }

    Typed put(String name, Object value) {
        single.put(name, value.toString());
        return this;
    }

    Typed add(String list, Map<String, String> row) {
        rows(list).add(new LinkedHashMap<>(row));
        return this;
    }

    public String at(String name) {
        return single.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !at(name).isEmpty();
    }

    public List<Map<String, String>> rows(String list) {
        return rows.computeIfAbsent(list, name -> new ArrayList<>());
    }

    public String at(String list, int row, String field) {
        return rows(list).get(row).getOrDefault(field, "");
    }

    /** Takes out the rows of steps in which nobody wrote anything; branches keep leading to the same steps. */
    void dropBlankSteps() {
        for (var i = rows("steps").size() - 1; i >= 0; i--) {
            if (rows("steps").get(i).entrySet().stream()
                    .allMatch(field -> NOT_WRITTEN.contains(field.getKey())
                            || field.getValue().isBlank())) {
                change("remove:steps:" + i);
            }
        }
    }

    /** How many branches a step's row has. */
    public int branches(int row) {
        var fields = rows("steps").get(row);
        var count = 0;
        for (var i = 0; i < MOST_BRANCHES; i++) {
            if (fields.containsKey("branches[" + i + "].to")) {
                count = i + 1;
            }
        }
        return count;
    }

    /**
     * Does what a row button asks, as in {@code insert:steps:2}; anything else is left undone.
     *
     * @return whether it was understood
     */
    boolean change(String asked) {
        var words = asked.split(":");
        if (words.length < 2 || words.length > 4) {
            return false;
        }
        var list = rows(words[1]);
        var row = words.length > 2 ? number(words[2]) : list.size();
        if (row < 0 || row > list.size()) {
            return false;
        }
        switch (words[0]) {
            case "add" -> list.add(new LinkedHashMap<>());
            case "insert" -> reorder(words[1], () -> list.add(row, new LinkedHashMap<>()));
            case "remove" ->
                reorder(words[1], () -> {
                    if (row < list.size()) {
                        list.remove(row);
                    }
                });
            case "up" -> reorder(words[1], () -> swap(list, row, row - 1));
            case "down" -> reorder(words[1], () -> swap(list, row, row + 1));
            case "branch" -> {
                if (row < list.size() && branches(row) < MOST_BRANCHES) {
                    list.get(row).put("branches[" + branches(row) + "].to", "");
                }
            }
            case "unbranch" -> {
                if (row < list.size() && words.length == 4) {
                    unbranch(list.get(row), number(words[3]), branches(row));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Steps that move take along the branches that lead to them; a branch to a removed step asks for a new target. */
    private void reorder(String name, Runnable change) {
        var list = rows(name);
        var before = List.copyOf(list);
        change.run();
        if (!name.equals("steps")) {
            return;
        }
        var moved = new LinkedHashMap<String, String>();
        for (var i = 0; i < before.size(); i++) {
            var old = before.get(i);
            var now = -1;
            for (var j = 0; j < list.size(); j++) {
                if (list.get(j) == old) {
                    now = j + 1;
                }
            }
            moved.put(String.valueOf(i + 1), now < 0 ? "" : String.valueOf(now));
        }
        list.forEach(row -> row.replaceAll(
                (field, value) -> BRANCH_TARGET.matcher(field).matches() ? moved.getOrDefault(value, value) : value));
    }

    private static void swap(List<Map<String, String>> list, int one, int other) {
        if (one >= 0 && other >= 0 && one < list.size() && other < list.size()) {
            var kept = list.get(one);
            list.set(one, list.get(other));
            list.set(other, kept);
        }
    }

    private static void unbranch(Map<String, String> row, int gone, int count) {
        for (var i = Math.max(0, gone); i < count; i++) {
            for (var field : List.of("conditionZh", "conditionEn", "to")) {
                var next = row.get("branches[" + (i + 1) + "]." + field);
                if (next == null) {
                    row.remove("branches[" + i + "]." + field);
                } else {
                    row.put("branches[" + i + "]." + field, next);
                }
            }
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
