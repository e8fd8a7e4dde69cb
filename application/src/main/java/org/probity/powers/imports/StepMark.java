package org.probity.powers.imports;

import org.probity.spreadsheets.Vocabulary;

/** The risk mark that a body's own list had at a step, before its risk points are found here. */
enum StepMark {
    HIGH,
    MEDIUM,
    LOW;

    static final Vocabulary<StepMark> WORDS = new Vocabulary<StepMark>()
            .word(HIGH, "高", "High", "高级", "一级", "高风险", "一级/高", "H")
            .word(MEDIUM, "中", "Medium", "中级", "二级", "中风险", "二级/中", "M")
            .word(LOW, "低", "Low", "低级", "三级", "低风险", "三级/低", "L");
}
