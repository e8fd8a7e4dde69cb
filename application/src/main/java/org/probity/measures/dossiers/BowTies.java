package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.probity.frame.Asked;
import org.probity.measures.MeasureEffect;
import org.probity.measures.MeasureState;
import org.probity.risks.MeasureType;
import org.probity.risks.RiskPointId;
import org.probity.risks.RiskSource;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the bow-tie of a risk point from what its form, its measures and its dossier say. */
@Component
class BowTies {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    BowTies(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    BowTie of(Dossier dossier, Locale locale) {
        var point = dossier.point();
        return new BowTie(
                point.code(),
                point.title().in(locale),
                causes(dossier, locale),
                consequences(dossier, locale),
                controls(point.id(), locale));
    }

    /** The cause that its form names, and then each source in which it was found. */
    private List<String> causes(Dossier dossier, Locale locale) {
        var causes = new ArrayList<String>();
        causes.add(say("risks.cause." + dossier.point().cause(), locale));
        jdbc.sql("select unnest(sources) as source, primary_source, other_source from risks.point where id = :id")
                .param("id", dossier.point().id().value())
                .query((row, n) -> {
                    var source = RiskSource.valueOf(row.getString("source"));
                    var other = row.getString("other_source");
                    return source == RiskSource.OTHER && !other.isBlank()
                            ? other
                            : say("risks.source." + source, locale);
                })
                .list()
                .forEach(causes::add);
        return causes;
    }

    /** As the analysis names them; before there is one, as the scale of harm describes the score (§4.2). */
    private List<String> consequences(Dossier dossier, Locale locale) {
        var named = dossier.content().lines(DossierQuestion.CONSEQUENCES, locale);
        if (!named.isEmpty()) {
            return named;
        }
        var harm = dossier.point().harm();
        return List.of(
                harm == null
                        ? say("measures.dossiers.bow-tie.no-consequence", locale)
                        : say("risks.harm." + harm, locale));
    }

    private List<BowTie.Control> controls(RiskPointId point, Locale locale) {
        return jdbc.sql("""
                        select m.type, coalesce(l.number, m.code) as code, m.text_zh, m.text_en, w.name_zh as owner_zh, w.name_en as owner_en,
                            l.state, l.effect
                        from risks.measure m left join measures.measure l on l.id = m.id
                        left join organization.post w on w.id = m.owner_post_id
                        where m.point_id = :point and not m.removed and l.state is distinct from 'ENDED'
                        order by m.position, m.code, m.id limit 60
                        """)
                .param("point", point.value())
                .query((row, n) -> new BowTie.Control(
                        MeasureType.valueOf(row.getString("type")),
                        row.getString("code"),
                        Dossiers.bilingual(row, "text").in(locale),
                        Dossiers.bilingual(row, "owner").in(locale),
                        Asked.constant(MeasureState.class, row.getString("state")),
                        Asked.constant(MeasureEffect.class, row.getString("effect"))))
                .list();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
