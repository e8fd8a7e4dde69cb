package org.probity.risks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the published form does not say and a risk point here must have: its cause, and the type of each measure. A first guess from
 * source and wording, for people to confirm.
 */
final class TakenOverGuess {

    private static final Map<MeasureType, Pattern> WORDS = new LinkedHashMap<>();

    static {
        word(MeasureType.ROTATION, "轮岗|轮换|交流任职|rotat");
        word(MeasureType.CONFLICT_OF_INTEREST, "回避|申报|亲属|recus|declar");
        word(MeasureType.EDUCATION, "教育|培训|党课|承诺书|警示|educat|train");
        word(MeasureType.DISCLOSURE, "公示|公开|公布|publish|public");
        word(MeasureType.TECHNOLOGY, "系统|自动|预警|指标|智能|定位|加密|人脸|影像|比对|system|automat");
        word(MeasureType.DISCRETION, "裁量|基准|区间|benchmark");
        word(MeasureType.DECENTRALISE, "集体|联签|双人|会审|分离|分管|会签|双审|表决|第三方|抽取|joint|two");
        word(MeasureType.SYSTEM, "制度|清单|标准|计划|rule|list");
        word(MeasureType.PROCESS, "程序|流程|论证|审查|审核|procedure|review");
    }

    private TakenOverGuess() {}

    private static void word(MeasureType type, String words) {
        WORDS.put(type, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    static MeasureType type(String measure) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(measure).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(MeasureType.SUPERVISION);
    }

    static RiskCause cause(RiskSource source) {
        return switch (source) {
            case IDEOLOGY_MORALITY -> RiskCause.PROFESSIONAL_ETHICS;
            case POST_DUTY -> RiskCause.POWER_CONCENTRATED;
            case BUSINESS_PROCESS -> RiskCause.PROCEDURE_IRREGULAR;
            case SYSTEM_MECHANISM, OTHER -> RiskCause.SUPERVISION_WEAK;
            case EXTERNAL_ENVIRONMENT -> RiskCause.EXTERNAL_PRESSURE;
        };
    }
}
