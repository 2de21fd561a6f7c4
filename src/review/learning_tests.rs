use super::*;

#[test]
fn only_a_committees_whole_name_is_learned_by_itself() {
    for (name, learned) in [
        ("ĐẢNG ỦY TRUNG TÂM GIÓ MÙA", true),
        ("Đảng bộ Trạm Sương mù", true),
        ("ĐẢNG ỦY BỘ PHẬN KHO LẠNH", false),
        ("CHI BỘ PHÒNG TỔNG HỢP", false),
        ("ĐẢNG ỦY SỞ", false),
        ("ĐẢNG ỦY TRẠM SỐ 5", false),
        ("TRUNG TÂM GIÓ MÙA PHƯƠNG BẮC", false),
    ] {
        assert_eq!(is_a_committees(name), learned, "{name}");
    }
}
