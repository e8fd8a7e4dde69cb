package org.probity.shell;

import java.text.Normalizer;

/** A file's name as it may be kept and handed out: no folders, no control or direction marks, bounded, never empty. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    static String clean(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*;]", "").strip();
        name = name.replaceAll("^\\.+", "");
        if (name.length() > LONGEST) {
            var dot = name.lastIndexOf('.');
            var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.isEmpty() ? "file" : name;
    }
}
