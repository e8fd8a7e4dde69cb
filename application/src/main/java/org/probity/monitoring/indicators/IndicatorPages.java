package org.probity.monitoring.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The indicators in force, by group, and each with its rule, parameters, versions and hits. */
@Controller
@Allowed("monitoring:indicators")
class IndicatorPages {

    static final String READ = "monitoring:indicators";

    private final Indicators indicators;
    private final IndicatorFacts facts;
    private final SettingLines lines;
    private final FeedWords feeds;
    private final Dates dates;

    IndicatorPages(Indicators indicators, IndicatorFacts facts, SettingLines lines, FeedWords feeds, Dates dates) {
        this.indicators = indicators;
        this.facts = facts;
        this.lines = lines;
        this.feeds = feeds;
        this.dates = dates;
    }

    @GetMapping("/monitoring/indicators")
    String list(@RequestParam Map<String, String> typed, Viewer viewer, Locale locale, Model model) {
        var unit = viewer.requireUnit();
        var filter = IndicatorFilter.of(typed);
        var missing = facts.missing(unit);
        var lacking = feeds.of(missing, locale);
        var hits = facts.hits(viewer, dates.today());
        var underWay = new LinkedHashMap<String, Indicator>();
        indicators.underWay(unit).forEach(each -> underWay.put(each.code(), each));
        var groups = new LinkedHashMap<String, List<IndicatorLine>>();
        var all = indicators.on(unit, dates.today()).stream()
                .map(each -> new IndicatorLine(
                        each.code(),
                        IndicatorWords.name(each.code()),
                        IndicatorWords.rule(each.code()),
                        each.setting(),
                        each.edition(),
                        underWay.get(each.code()),
                        lacking.getOrDefault(each.code(), List.of()),
                        hits.getOrDefault(each.code(), IndicatorFacts.Hits.NONE)))
                .filter(filter::admits)
                .toList();
        all.forEach(line -> groups.computeIfAbsent(line.group(), none -> new java.util.ArrayList<>())
                .add(line));
        model.addAttribute("filter", filter);
        model.addAttribute("groups", groups);
        model.addAttribute("total", all.size());
        model.addAttribute("judged", missing != null);
        model.addAttribute("changes", indicators.underWay(unit));
        model.addAttribute("letters", List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"));
        model.addAttribute("standings", IndicatorFilter.Standing.values());
        model.addAttribute("datas", IndicatorFilter.Data.values());
        model.addAttribute("levels", org.probity.earlywarning.configuration.Level.values());
        model.addAttribute("readsSignals", viewer.may("monitoring:read-signals"));
        return "monitoring/indicators/list";
    }

    @GetMapping("/monitoring/indicators/{code}")
    String indicator(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        var unit = viewer.requireUnit();
        var now = indicators
                .on(unit, code, dates.today())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var missing = facts.missing(unit);
        var editions = indicators.editions(unit, code);
        model.addAttribute("now", now);
        model.addAttribute("name", IndicatorWords.name(code));
        model.addAttribute("rule", IndicatorWords.rule(code));
        model.addAttribute("lines", lines.of(unit, now.definition(), now.setting(), locale));
        model.addAttribute("editions", editions);
        model.addAttribute(
                "underWay",
                editions.stream()
                        .filter(each -> each.state().isUnderWay())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("judged", missing != null);
        model.addAttribute("missing", feeds.of(missing, locale).getOrDefault(code, List.of()));
        model.addAttribute("unit", UnitWords.of(now.engine().unit(), locale));
        model.addAttribute("source", UnitWords.source(now.definition().source(), locale));
        model.addAttribute(
                "hits",
                Objects.requireNonNullElse(facts.hits(viewer, dates.today()).get(code), IndicatorFacts.Hits.NONE));
        model.addAttribute("signals", facts.signals(viewer, code));
        model.addAttribute("readsSignals", viewer.may("monitoring:read-signals"));
        model.addAttribute("mayDraft", IndicatorActs.may(viewer, IndicatorAct.SUBMIT.permission(), unit));
        return "monitoring/indicators/indicator";
    }
}
