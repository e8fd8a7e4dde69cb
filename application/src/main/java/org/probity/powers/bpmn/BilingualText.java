package org.probity.powers.bpmn;

import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** Texts of files that do not say in which language they are. */
final class BilingualText {

    private BilingualText() {}

    /** Text with Chinese in it is Chinese, any other is English. */
    static Bilingual of(String text) {
        var line = BpmnWriter.line(text);
        return Texts.hasChinese(line) ? new Bilingual(line, "") : new Bilingual("", line);
    }

    static boolean isEmpty(Bilingual text) {
        return text.zh().isEmpty() && text.en().isEmpty();
    }

    /** One condition after another: both must hold. */
    static Bilingual and(Bilingual one, Bilingual other) {
        return new Bilingual(joined(one.zh(), other.zh(), "，且"), joined(one.en(), other.en(), ", and "));
    }

    private static String joined(String one, String other, String between) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + between + other;
    }

    /** What this program wrote into its own elements of a name, one for each language. */
    static Bilingual own(XmlNode parent, String word) {
        return new Bilingual(own(parent, word, "zh"), own(parent, word, "en"));
    }

    private static String own(XmlNode parent, String word, String language) {
        return parent.ownChildren(word)
                .filter(child -> child.at("lang").equals(language))
                .findFirst()
                .map(XmlNode::text)
                .orElse("");
    }

    /**
     * What this program wrote, unless somebody has since written another text on the drawing: that counts then, in the language in
     * which the file was made.
     */
    static Bilingual current(Bilingual own, String drawn, String language) {
        var chinese = language.equals("zh");
        var written = BpmnWriter.line(own.in(chinese ? java.util.Locale.CHINESE : java.util.Locale.ENGLISH));
        var line = BpmnWriter.line(drawn);
        if (line.equals(written)) {
            return own;
        }
        return Texts.hasChinese(line) || (chinese && line.isEmpty())
                ? new Bilingual(line, own.en())
                : new Bilingual(own.zh(), line);
    }
}
