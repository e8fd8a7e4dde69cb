package org.probity.measures.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.probity.organization.UnitId;
import org.springframework.stereotype.Component;

/** IR-K03: a form says nearly what last year's or a colleague's says (S11, P5.1). Compared anew only when a point changed. */
@Component
class CopiedText implements HealthIndicator {

    private final FormTexts texts;
    private final Map<UnitId, Compared> compared = new ConcurrentHashMap<>();

    CopiedText(FormTexts texts) {
        this.texts = texts;
    }

    private record Compared(Map<String, Object> mark, List<CopiedForms.Copied> copied) {}

    @Override
    public String code() {
        return "IR-K03";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("measures.health.parameter.similar", NearDuplicates.PERCENT, "S11, IR-K03"),
                new Parameter("measures.health.parameter.of-points", CopiedForms.PERCENT_OF_POINTS, "S11, IR-K03"));
    }

    @Override
    public List<HealthFinding> findings(UnitId unit, LocalDate day) {
        return copied(unit).stream()
                .limit(MOST)
                .flatMap(copied -> texts
                        .find(copied.form())
                        .map(form -> new HealthFinding(
                                code(),
                                form.about(),
                                form.section(),
                                form.sectionName(),
                                form.post(),
                                copied.percent(),
                                CopiedForms.PERCENT_OF_POINTS,
                                HealthLevel.YELLOW,
                                form.on(),
                                "/measures/health/similar/" + copied.form() + "/" + copied.other(),
                                "measures:health"))
                        .stream())
                .toList();
    }

    private List<CopiedForms.Copied> copied(UnitId unit) {
        var mark = texts.mark(unit);
        var known = compared.get(unit);
        if (known == null || !known.mark().equals(mark)) {
            known = new Compared(mark, CopiedForms.of(texts.of(unit)));
            compared.put(unit, known);
        }
        return known.copied();
    }
}
