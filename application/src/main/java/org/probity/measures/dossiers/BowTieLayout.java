package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where everything of a bow-tie stands, in user units of the drawing: five columns of boxes, each centred in the height. */
record BowTieLayout(
        double height, List<Box> causes, List<Box> preventing, Box event, List<Box> detecting, List<Box> consequences) {

    static final double WIDTH = 1180;

    private static final double OUTER = 180;
    private static final double CONTROL = 236;
    private static final double EVENT = 188;
    private static final double SPACE = (WIDTH - 2 * OUTER - 2 * CONTROL - EVENT) / 4;
    private static final double GAP = 14;
    private static final double HEAD = 34;

    /** A column of the drawing, in the order from left to right; {@code key} ends the message key of its head. */
    enum Column {
        CAUSES("causes", 0, OUTER),
        PREVENTING("preventing", OUTER + SPACE, CONTROL),
        EVENT("event", OUTER + CONTROL + 2 * SPACE, BowTieLayout.EVENT),
        DETECTING("detecting", OUTER + CONTROL + BowTieLayout.EVENT + 3 * SPACE, CONTROL),
        CONSEQUENCES("consequences", OUTER + 2 * CONTROL + BowTieLayout.EVENT + 4 * SPACE, OUTER);

        private final String key;
        private final double x;
        private final double width;

        Column(String key, double x, double width) {
            this.key = key;
            this.x = x;
            this.width = width;
        }

        String key() {
            return key;
        }

        double middle() {
            return x + width / 2;
        }

        private List<Box> place(List<BowTieText> texts, double height) {
            var y = HEAD + (height - HEAD - stack(texts)) / 2;
            var boxes = new ArrayList<Box>();
            for (var text : texts) {
                boxes.add(new Box(x, y, width, text.height(), text));
                y += text.height() + GAP;
            }
            return boxes;
        }
    }

    /** A box and what stands in it. */
    record Box(double x, double y, double width, double height, BowTieText text) {

        double middle() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }
    }

    /** Lays the bow-tie out; {@code words} gives the text of a message key. */
    static BowTieLayout of(BowTie tie, UnaryOperator<String> words) {
        var causes = BowTieText.plain(tie.causes(), OUTER);
        var preventing = BowTieText.controls(tie.preventing(), "no-preventing", CONTROL, words);
        var event = BowTieText.of(tie.code(), tie.event(), EVENT);
        var detecting = BowTieText.controls(tie.detecting(), "no-detecting", CONTROL, words);
        var consequences = BowTieText.plain(tie.consequences(), OUTER);
        var height = HEAD
                + Math.max(
                        Math.max(
                                Math.max(stack(causes), stack(consequences)),
                                Math.max(stack(preventing), stack(detecting))),
                        event.height() + 40)
                + GAP;
        return new BowTieLayout(
                height,
                Column.CAUSES.place(causes, height),
                Column.PREVENTING.place(preventing, height),
                // More room above and below than in the others.
                new Box(
                        Column.EVENT.x,
                        HEAD + (height - HEAD - event.height() - 24) / 2,
                        EVENT,
                        event.height() + 24,
                        event),
                Column.DETECTING.place(detecting, height),
                Column.CONSEQUENCES.place(consequences, height));
    }

    private static double stack(List<BowTieText> texts) {
        return texts.stream().mapToDouble(BowTieText::height).sum() + GAP * Math.max(0, texts.size() - 1);
    }
}
