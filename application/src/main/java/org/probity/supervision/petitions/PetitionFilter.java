package org.probity.supervision.petitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.springframework.web.util.UriComponentsBuilder;

/** Which petitions are listed and in what order, as the address says it; what cannot be understood is left out. */
record PetitionFilter(
        String words,
        @Nullable PetitionState state,
        @Nullable Channel channel,
        @Nullable UUID section,
        @Nullable UUID post,
        @Nullable UUID power,
        Sort sort,
        int page) {

    static final int PAGE = 25;
    private static final int LONGEST = 80;

    /** What the list is ordered by. */
    enum Sort {
        RECEIVED("p.received_on desc, p.number"),
        DUE("case p.state when 'REGISTERED' then p.register_by when 'CLOSED' then null when 'TRANSFERRED' then null"
                + " else p.conclude_by end nulls last, p.number"),
        URGENCY("p.urgency desc, p.received_on desc, p.number");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order;
        }
    }

    static PetitionFilter of(Function<String, @Nullable String> parameter) {
        var words = parameter.apply("q");
        var sort = Asked.constant(Sort.class, parameter.apply("sort"));
        return new PetitionFilter(
                words == null
                        ? ""
                        : words.strip()
                                .substring(0, Math.min(LONGEST, words.strip().length())),
                Asked.constant(PetitionState.class, parameter.apply("state")),
                Asked.constant(Channel.class, parameter.apply("channel")),
                Asked.id(parameter.apply("section")),
                Asked.id(parameter.apply("post")),
                Asked.id(parameter.apply("power")),
                sort == null ? Sort.RECEIVED : sort,
                Asked.page(parameter.apply("page")));
    }

    String where() {
        return Sight.VISIBLE
                + (words.isEmpty() ? "" : " and (p.number ilike :words or p.summary ilike :words)")
                + (state == null ? "" : " and p.state = :state")
                + (channel == null ? "" : " and p.channel = :channel")
                + (section == null ? "" : " and p.section_id = :section")
                + (post == null ? "" : " and p.post_id = :post")
                + (power == null ? "" : " and p.power_id = :power");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        put(parameters, "words", words.isEmpty() ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        put(parameters, "state", state == null ? null : state.name());
        put(parameters, "channel", channel == null ? null : channel.name());
        put(parameters, "section", section);
        put(parameters, "post", post);
        put(parameters, "power", power);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** The same list as a workbook, without pages. */
    public String export() {
        return address("/supervision/petitions.xlsx").build().encode().toUriString();
    }

    public String at(int other) {
        return address("/supervision/petitions")
                .queryParam("page", other)
                .build()
                .encode()
                .toUriString();
    }

    private UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        for (var each : List.of(
                Map.entry("q", words),
                Map.entry("state", state == null ? "" : state.name()),
                Map.entry("channel", channel == null ? "" : channel.name()),
                Map.entry("section", section == null ? "" : section.toString()),
                Map.entry("post", post == null ? "" : post.toString()),
                Map.entry("power", power == null ? "" : power.toString()),
                Map.entry("sort", sort == Sort.RECEIVED ? "" : sort.name()))) {
            if (!each.getValue().isEmpty()) {
                address.queryParam(each.getKey(), each.getValue());
            }
        }
        return address;
    }
}
