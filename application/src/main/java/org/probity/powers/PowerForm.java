package org.probity.powers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** Between what is typed into the forms of a power and what they mean; gathers what cannot be understood. */
final class PowerForm {

    private final Typed typed;
    private final List<Refusal> refusals = new ArrayList<>();

    PowerForm(Typed typed) {
        this.typed = typed;
    }

    /** What could not be understood. */
    List<Refusal> refusals() {
        return refusals;
    }

    PowerFacts facts(PowerFacts before) {
        var section = Asked.id(typed.at("section"));
        return new PowerFacts(
                section == null ? null : new SectionId(section),
                typed.at("code").strip(),
                one(PowerType.class, typed.at("type"), before.type()),
                bilingual("name"),
                bilingual("subItem"),
                bilingual("content"),
                bilingual("exercisingBody"),
                typed.at("object").strip(),
                typed.at("unitKind").isEmpty()
                        ? null
                        : one(UnitPowerKind.class, typed.at("unitKind"), UnitPowerKind.OTHER),
                limit("statutoryLimit", typed.at("statutoryLimit"), typed.at("statutoryUnit")),
                limit("promisedLimit", typed.at("promisedLimit"), typed.at("promisedUnit")),
                typed.at("fee").strip(),
                typed.has("discretion"),
                typed.at("benchmark").strip(),
                typed.has("majorProject"),
                typed.has("disclosed"),
                typed.at("secrecyReason").strip(),
                typed.at("disclosure").strip(),
                typed.at("dutyItems").strip(),
                typed.at("liability").strip(),
                typed.at("hotline").strip());
    }

    /** The bases typed; a row in which nothing is written is left out. */
    List<LegalBasis> bases() {
        var found = new ArrayList<LegalBasis>();
        for (var i = 0; i < typed.rows("bases").size(); i++) {
            if (blank("bases", i, List.of("nameZh", "nameEn", "article", "text", "effectiveOn", "repealedOn"))) {
                continue;
            }
            var id = Asked.id(at("bases", i, "id"));
            found.add(new LegalBasis(
                    id == null ? null : new LegalBasisId(id),
                    Bilingual.of(at("bases", i, "nameZh"), at("bases", i, "nameEn")),
                    at("bases", i, "article"),
                    at("bases", i, "text"),
                    one(LegalBasis.Rank.class, at("bases", i, "rank"), LegalBasis.Rank.LAW),
                    day("bases[" + i + "].effectiveOn", at("bases", i, "effectiveOn")),
                    day("bases[" + i + "].repealedOn", at("bases", i, "repealedOn"))));
        }
        return found;
    }

    /** The allocations typed; where a post is not known the row is refused and left out. */
    List<Allocation> allocations(PostBook.Pages book, LocalDate today) {
        var found = new ArrayList<Allocation>();
        for (var i = 0; i < typed.rows("allocations").size(); i++) {
            if (blank("allocations", i, List.of("post", "substitute", "toOn"))) {
                continue;
            }
            var post = post(book, "allocations[" + i + "].post", at("allocations", i, "post"), true);
            var substitute = post(book, "allocations[" + i + "].substitute", at("allocations", i, "substitute"), false);
            var from = day("allocations[" + i + "].fromOn", at("allocations", i, "fromOn"));
            var to = day("allocations[" + i + "].toOn", at("allocations", i, "toOn"));
            var id = Asked.id(at("allocations", i, "id"));
            if (post != null) {
                found.add(new Allocation(
                        id == null ? null : new AllocationId(id),
                        post,
                        one(Allocation.Role.class, at("allocations", i, "role"), Allocation.Role.HANDLE),
                        substitute,
                        from == null ? today : from,
                        to));
            }
        }
        return found;
    }

    List<Step> steps(PostBook.Pages book) {
        return list("steps", i -> {
            var id = Asked.id(at("steps", i, "id"));
            return new Step(
                    id == null ? null : new StepId(id),
                    i + 1,
                    Bilingual.of(at("steps", i, "nameZh"), at("steps", i, "nameEn")),
                    post(book, "steps[" + i + "].post", at("steps", i, "post"), false),
                    at("steps", i, "input"),
                    at("steps", i, "output"),
                    limit("steps[" + i + "].limit", at("steps", i, "limit"), at("steps", i, "unit")),
                    at("steps", i, "excluded").isEmpty(),
                    !at("steps", i, "discretion").isEmpty(),
                    !at("steps", i, "disclosed").isEmpty(),
                    at("steps", i, "control"),
                    at("steps", i, "complaintChannel"),
                    branches(i));
        });
    }

    private List<Branch> branches(int i) {
        var found = new ArrayList<Branch>();
        for (var k = 0; k < typed.branches(i); k++) {
            var to = at("steps", i, "branches[" + k + "].to");
            var condition = Bilingual.of(
                    at("steps", i, "branches[" + k + "].conditionZh"),
                    at("steps", i, "branches[" + k + "].conditionEn"));
            if (to.isEmpty() && condition.isEmpty()) {
                continue;
            }
            if (to.isEmpty()) {
                refusals.add(Refusal.at("steps[" + i + "].branches", "powers.refusal.branch-target-missing", i + 1));
            } else if (to.equals("end")) {
                found.add(new Branch(condition, null));
            } else {
                found.add(new Branch(condition, to.matches("\\d{1,3}") ? Integer.parseInt(to) : 0));
            }
        }
        return found;
    }

    private <T> List<T> list(String name, Function<Integer, T> read) {
        var found = new ArrayList<T>();
        for (var i = 0; i < typed.rows(name).size(); i++) {
            found.add(read.apply(i));
        }
        return found;
    }

    private boolean blank(String list, int row, List<String> fields) {
        return fields.stream().allMatch(field -> at(list, row, field).isEmpty());
    }

    private String at(String list, int row, String field) {
        return typed.at(list, row, field).strip();
    }

    private Bilingual bilingual(String name) {
        return Bilingual.of(typed.at(name + "Zh"), typed.at(name + "En"));
    }

    private @Nullable TimeLimit limit(String field, String days, String unit) {
        var text = java.text.Normalizer.normalize(days.strip(), java.text.Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > 3650) {
            refusals.add(Refusal.at(field, "powers.refusal.not-a-number"));
            return null;
        }
        return new TimeLimit(Integer.parseInt(text), one(TimeLimit.Unit.class, unit, TimeLimit.Unit.WORKING_DAY));
    }

    private @Nullable LocalDate day(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below, in words.
        }
        refusals.add(Refusal.at(field, "powers.refusal.not-a-day"));
        return null;
    }

    private @Nullable PostId post(PostBook.Pages book, String field, String text, boolean needed) {
        if (text.isEmpty()) {
            if (needed) {
                refusals.add(Refusal.at(field, "powers.refusal.post-missing"));
            }
            return null;
        }
        var post = book.find(text);
        if (post.isEmpty()) {
            refusals.add(Refusal.at(
                    field, "powers.refusal.post-unknown", text.length() > 60 ? text.substring(0, 60) : text));
        }
        return post.orElse(null);
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String text, E otherwise) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElse(otherwise);
    }
}
