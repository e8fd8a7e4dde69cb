package org.probity.powers.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Directory;
import org.probity.organization.PostId;
import org.probity.powers.Branch;
import org.probity.powers.Step;
import org.probity.spreadsheets.TableRow;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** One row of the steps' workbook as a step: what a cell leaves blank, or says in the other language only, stays as it is stored. */
final class StepReading {

    private StepReading() {}

    static Step of(
            TableRow row, int number, @Nullable Step stored, Directory directory, PostsReading posts, int count) {
        var name = row.bilingualName("name", 200, 300);
        if (name.isEmpty() && stored == null) {
            row.error(row.filled("name"), "spreadsheets.finding.blank");
        }
        var was = stored == null ? Step.named(number, new Bilingual("", ""), null, null) : stored;
        var branches = row.text("next").isEmpty() && stored != null
                ? stored.branches()
                : branches(row, number, number == count, was.branches());
        return new Step(
                was.id(),
                number,
                FactsReading.over(was.name(), name),
                post(row, was.post(), directory, posts),
                said(was.input(), row.text("input", 1000)),
                said(was.output(), row.text("output", 1000)),
                row.text("limit").isEmpty() ? was.limit() : LimitText.read(row, "limit"),
                row.text("counts").isEmpty() ? was.counts() : row.yes("counts"),
                row.has("discretion") ? row.yes("discretion") : was.discretion(),
                row.text("disclosed").isEmpty() ? was.disclosed() : row.yes("disclosed"),
                said(was.control(), row.text("control", 2000)),
                said(was.complaintChannel(), row.text("complaint", 500)),
                branches);
    }

    private static @Nullable PostId post(
            TableRow row, @Nullable PostId stored, Directory directory, PostsReading posts) {
        var written = row.name("post", 300);
        if (Texts.isNone(written)) {
            return stored;
        }
        if (stored != null && posts.inUnknownLanguage(written)) {
            return stored;
        }
        var section = directory
                .section(row.name("section", 300))
                .map(found -> found.id())
                .orElse(null);
        if (section == null && !row.isNone("section") && !posts.inUnknownLanguage(row.text("section"))) {
            row.error("section", "powers.import.unknown-section");
        }
        var post = posts.post(row, "post", written, section);
        return post == null ? stored : post.id();
    }

    private static List<Branch> branches(TableRow row, int number, boolean last, List<Branch> stored) {
        var branches = NextText.parse(row.text("next", 400), number, last);
        if (branches.isEmpty()) {
            row.error("next", "powers.import.next-not-understood");
            return List.of();
        }
        return merged(stored, branches.get());
    }

    /** Branches to the same places keep the condition they have in the other language. */
    private static List<Branch> merged(List<Branch> stored, List<Branch> said) {
        if (stored.size() != said.size()) {
            return said;
        }
        var merged = new ArrayList<Branch>();
        for (var i = 0; i < said.size(); i++) {
            if (!Objects.equals(stored.get(i).to(), said.get(i).to())) {
                return said;
            }
            merged.add(new Branch(
                    FactsReading.over(stored.get(i).condition(), said.get(i).condition()),
                    said.get(i).to()));
        }
        return merged;
    }

    private static String said(String stored, String text) {
        return text.isEmpty() || Texts.sameName(stored, text) ? stored : text;
    }
}
