package org.probity.measures.projects;

import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A link's name within a refusal's sentence, in the language of whoever reads it. Refusals know their arguments before their
 * reader; a message formats this one when it is read.
 */
record Word(LinkKind kind) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
        var chinese = Locale.CHINESE
                .getLanguage()
                .equals(LocaleContextHolder.getLocale().getLanguage());
        return switch (kind) {
            case ESTABLISHMENT -> chinese ? "项目立项" : "project establishment";
            case TENDERING -> chinese ? "招投标" : "tendering";
            case CONSTRUCTION -> chinese ? "施工管理" : "construction management";
            case AUDIT -> chinese ? "项目审计" : "project audit";
            case FUNDS -> chinese ? "资金管理" : "fund management";
            case ACCEPTANCE -> chinese ? "质量验收" : "quality acceptance";
            case CONTRACT -> chinese ? "合同履行" : "contract performance";
        };
    }
}
