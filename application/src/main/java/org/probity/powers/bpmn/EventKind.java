package org.probity.powers.bpmn;

import java.util.Arrays;
import java.util.Optional;
import org.probity.wording.Bilingual;

/** What an event waits for or tells, as the standard's definitions name it, and how a branch says it when the event has no name. */
enum EventKind {
    MESSAGE("message", "收到消息", "message received"),
    TIMER("timer", "超过时限", "time limit passed"),
    ERROR("error", "办理出错", "error"),
    ESCALATION("escalation", "上报处理", "escalated"),
    CANCEL("cancel", "撤销办理", "cancelled"),
    COMPENSATE("compensate", "补救办理", "compensation"),
    CONDITIONAL("conditional", "条件成立", "condition met"),
    LINK("link", "转接", "link"),
    SIGNAL("signal", "收到信号", "signal received"),
    TERMINATE("terminate", "全部终止", "everything ends");

    private final String definition;
    private final Bilingual words;

    EventKind(String definition, String zh, String en) {
        this.definition = definition + "EventDefinition";
        this.words = new Bilingual(zh, en);
    }

    Bilingual words() {
        return words;
    }

    static Optional<EventKind> of(XmlNode event) {
        return Arrays.stream(values())
                .filter(kind -> event.first(kind.definition).isPresent())
                .findFirst();
    }
}
