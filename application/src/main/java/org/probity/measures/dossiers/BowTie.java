package org.probity.measures.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.measures.MeasureEffect;
import org.probity.measures.MeasureState;
import org.probity.risks.MeasureType;

/**
 * A risk point as a bow-tie (ISO 31010): causes, the event, consequences, and the measures between them, all in the reader's language.
 *
 * @param causes       what could lead to it: its cause, its sources
 * @param event        the risk point
 * @param consequences what would follow
 */
record BowTie(String code, String event, List<String> causes, List<String> consequences, List<Control> controls) {

    BowTie {
        causes = List.copyOf(causes);
        consequences = List.copyOf(consequences);
        controls = List.copyOf(controls);
    }

    /**
     * A measure as it stands between cause and event, or between event and consequence.
     *
     * @param owner  the post that carries it out; blank while none does
     * @param state  how far it is; none for one that is not entered yet
     * @param effect what checks found it to do; none while it was not judged
     */
    record Control(
            MeasureType type,
            String code,
            String text,
            String owner,
            @Nullable MeasureState state,
            @Nullable MeasureEffect effect) {

        public BowTieSide side() {
            return BowTieSide.of(type);
        }

        /** How it stands, in one mark. */
        public Mark mark() {
            if (effect != null) {
                return switch (effect) {
                    case EFFECTIVE -> Mark.EFFECTIVE;
                    case PARTLY_EFFECTIVE -> Mark.PARTLY;
                    case INEFFECTIVE -> Mark.INEFFECTIVE;
                };
            }
            return state != null && state.isRunning() ? Mark.RUNNING : Mark.PLANNED;
        }
    }

    /** How a measure stands; each has a letter and a word, the colours only repeat them. */
    enum Mark {
        EFFECTIVE("#e8f6ee", "#1f5f3b"),
        PARTLY("#fff3df", "#8a4b00"),
        INEFFECTIVE("#fdecec", "#a61b1b"),
        RUNNING("#e6f1fb", "#0a4f92"),
        PLANNED("#f2f4f7", "#44505f");

        private final String fill;
        private final String ink;

        Mark(String fill, String ink) {
            this.fill = fill;
            this.ink = ink;
        }

        String fill() {
            return fill;
        }

        String ink() {
            return ink;
        }
    }

    public List<Control> on(BowTieSide side) {
        return controls.stream().filter(control -> control.side() == side).toList();
    }

    public List<Control> preventing() {
        return on(BowTieSide.PREVENT);
    }

    public List<Control> detecting() {
        return on(BowTieSide.DETECT);
    }
}
