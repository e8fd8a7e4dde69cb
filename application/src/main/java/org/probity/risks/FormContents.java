package org.probity.risks;

import org.springframework.stereotype.Component;

/** Reads what a form declares: as it stands now, and once it is determined as it was signed. */
@Component
class FormContents {

    private final Forms forms;
    private final RiskPoints points;
    private final Measures measures;

    FormContents(Forms forms, RiskPoints points, Measures measures) {
        this.forms = forms;
        this.points = points;
        this.measures = measures;
    }

    FormContent of(FormId id) {
        return of(forms.find(id).orElseThrow());
    }

    FormContent of(Form form) {
        var found = points.ofForm(form.id());
        return FormContent.of(
                form,
                found,
                measures.declared(form, found.stream().map(RiskPoint::id).toList()));
    }
}
