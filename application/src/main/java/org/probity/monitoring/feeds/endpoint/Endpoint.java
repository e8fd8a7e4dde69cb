package org.probity.monitoring.feeds.endpoint;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.probity.audit.Actor;
import org.probity.earlywarning.feed.FeedRecord;
import org.probity.earlywarning.feed.RecordKind;
import org.probity.earlywarning.signal.JsonLine;
import org.probity.identity.SignedInActor;
import org.probity.monitoring.feeds.Delivery;
import org.probity.monitoring.feeds.Feed;
import org.probity.monitoring.feeds.FeedCatalogue;
import org.probity.monitoring.feeds.FeedDefect;
import org.probity.monitoring.feeds.FeedEvents;
import org.probity.monitoring.feeds.FeedRecords;
import org.probity.monitoring.feeds.GivenEvent;
import org.probity.monitoring.feeds.ObjectReader;
import org.probity.monitoring.feeds.OwnRegisters;
import org.probity.monitoring.feeds.Rows;
import org.probity.monitoring.feeds.Taken;
import org.probity.wording.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * {@code POST /api/feeds/{feed}}: takes a delivery of a source and answers when it is committed, so that what was acknowledged is
 * there whatever happens. A delivery under a key that was used before is answered as the first time.
 */
@Component
class Endpoint {

    private static final Logger log = LoggerFactory.getLogger(Endpoint.class);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final int MOST_TOLD = 100;

    private final Sources sources;
    private final FeedCatalogue catalogue;
    private final OwnRegisters registers;
    private final FeedRecords records;
    private final FeedEvents events;
    private final Pace pace;
    private final SignedInActor actor;
    private final ZoneId zone;

    Endpoint(
            Sources sources,
            FeedCatalogue catalogue,
            OwnRegisters registers,
            FeedRecords records,
            FeedEvents events,
            Pace pace,
            SignedInActor actor,
            ZoneId zone) {
        this.sources = sources;
        this.catalogue = catalogue;
        this.registers = registers;
        this.records = records;
        this.events = events;
        this.pace = pace;
        this.actor = actor;
        this.zone = zone;
    }

    ServerResponse take(ServerRequest request) {
        try {
            var caller = TokenText.of(request.headers().firstHeader("Authorization"))
                    .flatMap(sources::holding)
                    .orElseThrow(() -> Problem.of(
                            HttpStatus.UNAUTHORIZED, "token", "A valid token is needed: Authorization: Bearer …"));
            var feed = feed(request.pathVariable("feed"), caller.source());
            return pace.inTurn(caller.source(), () -> {
                var taken = take(request, caller, feed);
                sources.used(caller.token());
                return taken;
            });
        } catch (Problem problem) {
            return problem.response();
        } catch (Refused refused) {
            return Problem.of(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "key",
                            "This Idempotency-Key was used for another delivery; send this one under a new key.")
                    .response();
        } catch (Exception failed) {
            log.error("A delivery could not be taken", failed);
            return Problem.of(
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "failed",
                            "The delivery could not be taken; send it again under the same key.")
                    .response();
        }
    }

    private Feed feed(String key, Source source) {
        var feed = catalogue
                .find(key)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "feed", "There is no such feed; see docs/feeds.md."));
        if (!source.feeds().contains(key)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This source may not deliver the feed " + key + ".");
        }
        if (feed.kind() != null && registers.kinds().contains(feed.kind())) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "computed",
                    "The feed " + key + " is computed from a register of the application.");
        }
        return feed;
    }

    private ServerResponse take(ServerRequest request, Sources.Caller caller, Feed feed) throws Exception {
        json(request);
        var key = key(request.headers().firstHeader("Idempotency-Key"));
        var bytes = Body.read(request.servletRequest());
        var lines = Body.lines(bytes);
        var delivery = Delivery.endpoint(
                caller.source().unit(), feed.key(), caller.source().id(), key, Delivery.sha256(bytes));
        var defects = new ArrayList<FeedDefect>();
        var taken = actor.as(
                new Actor(null, name(caller), null),
                () -> feed.kind() == null
                        ? events.accept(delivery, events(lines, defects))
                        : records.accept(delivery, records(feed.kind(), lines, defects)));
        var answer = ServerResponse.ok().contentType(MediaType.APPLICATION_JSON);
        if (taken.again()) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.body(JsonLine.of((Object) acknowledged(taken, taken.again() ? List.of() : defects)));
    }

    private static String name(Sources.Caller caller) {
        var name = caller.source().name();
        return (name.zh().isEmpty() ? name.en() : name.zh()) + " [" + caller.hint() + "]";
    }

    private static void json(ServerRequest request) {
        var type = request.headers().contentType().orElse(MediaType.APPLICATION_JSON);
        var known = List.of(
                MediaType.APPLICATION_JSON,
                MediaType.APPLICATION_NDJSON,
                MediaType.parseMediaType("application/jsonl"),
                MediaType.TEXT_PLAIN);
        if (known.stream().noneMatch(type::equalsTypeAndSubtype)) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "type",
                    "Send application/x-ndjson (one object a line) or application/json (an array).");
        }
    }

    private static @Nullable String key(@Nullable String header) {
        if (header != null && !KEY.matcher(header).matches()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST, "key", "An Idempotency-Key has 1 to 100 visible letters of ASCII.");
        }
        return header;
    }

    private static Rows<FeedRecord> records(RecordKind kind, List<Body.Line> lines, List<FeedDefect> told) {
        var all = new ArrayList<FeedRecord>();
        var wrong = new ArrayList<Problem.Line>();
        for (var line : lines) {
            var record = ObjectReader.record(kind, line.number(), line.object(), told::add);
            if (record == null) {
                wrong.add(new Problem.Line(line.number(), kind.idColumn(), "what names the record"));
            } else {
                all.add(record);
            }
        }
        refuse(wrong);
        return rows(all, told);
    }

    private Rows<GivenEvent> events(List<Body.Line> lines, List<FeedDefect> told) {
        var all = new ArrayList<GivenEvent>();
        var wrong = new ArrayList<Problem.Line>();
        for (var line : lines) {
            var event = ObjectReader.event(line.number(), line.object(), zone, told::add);
            if (event == null) {
                wrong.add(new Problem.Line(line.number(), "case, activity", "what was done in which case"));
            } else {
                all.add(event);
            }
        }
        refuse(wrong);
        return rows(all, told);
    }

    private static <T> Rows<T> rows(List<T> all, List<FeedDefect> defects) {
        var found = List.copyOf(defects);
        return (to, tell) -> {
            found.forEach(tell);
            all.forEach(to);
        };
    }

    private static void refuse(List<Problem.Line> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.atLines(
                    "Some objects do not say what they are about.",
                    wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
        }
    }

    private static Map<String, Object> acknowledged(Taken taken, List<FeedDefect> defects) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("batch", taken.batch().toString());
        fields.put("rows", taken.rows());
        fields.put("added", taken.added());
        fields.put("corrected", taken.corrected());
        fields.put("withdrawn", taken.withdrawn());
        fields.put("unchanged", taken.unchanged());
        fields.put("outdated", taken.outdated());
        fields.put(
                "findings",
                defects.stream()
                        .limit(MOST_TOLD)
                        .map(defect -> Map.of(
                                "line", defect.row(),
                                "column", defect.column(),
                                "kind", defect.kind().name()))
                        .toList());
        return fields;
    }
}
