package org.probity.earlywarning.log;

/** A column while it is read. */
final class ColumnBuilder {

    private final Dictionary dictionary;
    private final CodeList codes = new CodeList();

    ColumnBuilder() {
        this(new Dictionary());
    }

    private ColumnBuilder(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    void set(int row, String text) {
        codes.set(row, dictionary.add(text));
    }

    void set(int row, byte[] bytes, int from, int to) {
        codes.set(row, dictionary.add(bytes, from, to));
    }

    int code(int row) {
        return codes.get(row);
    }

    /** The same facts in another order of the rows. */
    ColumnBuilder reordered(int[] order) {
        ColumnBuilder result = new ColumnBuilder(dictionary);
        for (int row = 0; row < order.length; row++) {
            int code = code(order[row]);
            if (code != Dictionary.ABSENT) {
                result.codes.set(row, code);
            }
        }
        return result;
    }

    CodeList codes() {
        return codes;
    }

    Dictionary dictionary() {
        return dictionary;
    }
}
