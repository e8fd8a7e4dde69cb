package org.probity.powers.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.powers.PostBook;
import org.probity.powers.Power;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerContents;
import org.probity.powers.PowerDrafts;
import org.probity.powers.Step;
import org.probity.powers.StepId;
import org.probity.shell.WaitingFiles;
import org.probity.wording.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a chart that was read in the place of the steps of the edition under way. */
@Service
class ChartImport {

    static final String STEPS = "powers.bpmn.steps";

    private final PowerContents contents;
    private final PowerDrafts drafts;
    private final WaitingFiles files;

    ChartImport(PowerContents contents, PowerDrafts drafts, WaitingFiles files) {
        this.contents = contents;
        this.drafts = drafts;
        this.files = files;
    }

    /** How sure it is that a lane stands for a post. */
    enum Match {
        SURE,
        BY_NAME,
        /** The post has the code that the file gives but is called otherwise here. */
        CODE_ONLY,
        NONE,
        CHOSEN
    }

    /** A lane with the post it stands for. */
    record LanePost(ChartReading.Lane lane, @Nullable PostId post, Match match) {}

    /**
     * What an import would do.
     *
     * @param gone the steps that there are now and that the file does not have
     */
    record Plan(
            PowerContent content,
            List<LanePost> lanes,
            int before,
            int kept,
            List<Step> gone,
            List<Refusal> refusals,
            boolean same) {

        public int added() {
            return content.steps().size() - kept;
        }
    }

    /** @param chosen posts that a person chose, by the place of the lane; an empty choice stands for no post */
    Plan plan(Power power, ChartReading read, Map<Integer, String> chosen, PostBook.Pages book) {
        var lanes = new ArrayList<LanePost>();
        for (var i = 0; i < read.lanes().size(); i++) {
            lanes.add(match(read.lanes().get(i), chosen.get(i), book));
        }
        var old = contents.underWay(power);
        var byId = old.steps().stream()
                .filter(step -> step.id() != null)
                .collect(Collectors.toMap(step -> Objects.requireNonNull(step.id()), Function.identity()));
        var names = namedOnce(old.steps());
        var used = new HashSet<StepId>();
        read.steps().forEach(found -> {
            if (found.step().id() != null && byId.containsKey(found.step().id())) {
                used.add(found.step().id());
            }
        });
        var taken = new HashSet<StepId>();
        var steps = new ArrayList<Step>();
        for (var found : read.steps()) {
            var step = found.step();
            var own = step.id() != null && byId.containsKey(step.id()) ? step.id() : null;
            var named = own == null ? names.get(name(step)) : null;
            var id = own != null ? own : named != null && !used.contains(named) ? named : null;
            steps.add(step.as(id != null && taken.add(id) ? id : null)
                    .at(lanes.get(found.lane()).post()));
        }
        var content = new PowerContent(old.facts(), old.bases(), old.allocations(), steps);
        var gone = old.steps().stream()
                .filter(step -> step.id() == null || !taken.contains(step.id()))
                .toList();
        return new Plan(
                content,
                lanes,
                old.steps().size(),
                taken.size(),
                gone,
                drafts.refusals(power, content),
                steps.equals(old.steps()));
    }

    private static String name(Step step) {
        return BpmnWriter.line(step.name().in(Locale.CHINESE)).toLowerCase(Locale.ROOT);
    }

    /** The steps whose name no other has, so that a step of that name is plainly the same. */
    private static Map<String, StepId> namedOnce(List<Step> steps) {
        var found = new HashMap<String, StepId>();
        for (var step : steps) {
            var once = steps.stream()
                            .filter(other -> name(other).equals(name(step)))
                            .count()
                    == 1;
            if (once && step.id() != null) {
                found.put(name(step), step.id());
            }
        }
        return found;
    }

    private static LanePost match(ChartReading.Lane lane, @Nullable String chosen, PostBook.Pages book) {
        if (chosen != null) {
            return new LanePost(
                    lane,
                    book.open().stream()
                            .map(PostBook.Line::id)
                            .filter(id -> id.value().toString().equals(chosen))
                            .findFirst()
                            .orElse(null),
                    Match.CHOSEN);
        }
        var code = lane.code();
        if (code != null) {
            var coded = book.open().stream()
                    .filter(post -> post.code().equals(code))
                    .findFirst();
            if (coded.isPresent()) {
                var same = coded.get().name().equals(lane.post()) && drawn(lane).contains(BpmnWriter.line(lane.name()));
                if (same) {
                    return new LanePost(lane, coded.get().id(), Match.SURE);
                }
            }
            var byName = book.find(lane.name()).filter(id -> !drawn(lane).contains(BpmnWriter.line(lane.name())));
            if (byName.isPresent()) {
                return new LanePost(lane, byName.get(), Match.BY_NAME);
            }
            if (coded.isPresent()) {
                return new LanePost(lane, coded.get().id(), Match.CODE_ONLY);
            }
        }
        return book.find(lane.name())
                .map(post -> new LanePost(lane, post, Match.BY_NAME))
                .orElse(new LanePost(lane, null, Match.NONE));
    }

    /** How this program drew the lane, in either language. */
    private static List<String> drawn(ChartReading.Lane lane) {
        return List.of(
                BpmnWriter.line(lane.code() + " " + lane.post().in(Locale.CHINESE)),
                BpmnWriter.line(lane.code() + " " + lane.post().in(Locale.ENGLISH)));
    }

    /**
     * Replaces the steps.
     *
     * @throws org.probity.wording.EditConflict when somebody changed the power since it was shown
     */
    @Transactional
    void carryOut(Viewer viewer, Power power, int version, UUID file, String fileName, Plan plan) {
        files.imported(
                viewer,
                purpose(power),
                file,
                STEPS,
                plan.added(),
                plan.kept(),
                plan.gone().size());
        drafts.save(viewer, power.id(), version, plan.content(), fileName);
    }

    static String purpose(Power power) {
        return "powers.chart:" + power.id();
    }
}
