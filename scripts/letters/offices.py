"""Three made-up offices unlike the one of the demonstration: a district's committee, a ministry's committee and a
province's People's Committee after the merging of communes; each with its units, plan, and what its papers are called."""

from dataclasses import dataclass, field
from datetime import date, datetime, time


@dataclass(frozen=True)
class Unit:
    code: str
    name: str
    agency: str
    shorts: tuple = ()
    addresses: tuple = ()
    domain: str = ""
    former: tuple = ()
    cells: tuple = ()  # names of cells below the unit


@dataclass(frozen=True)
class Paper:
    """A kind of report that the plan asks for."""

    title: str  # as its heading says
    called: tuple  # as writers call it
    due: datetime = None  # None: after the conference


HEADINGS = (
    "STT",
    "Mã",
    "Tên tổ chức",
    "Cơ quan",
    "Tên viết tắt",
    "Tên cũ",
    "Email",
    "Tên miền",
    "Cán bộ theo dõi",
    "Email cán bộ theo dõi",
)


@dataclass(frozen=True)
class Office:
    key: str
    name: str
    shown: str  # as units address it
    mailbox: str
    server: str
    state: bool  # a State body: another letterhead
    place: str
    plan: str  # the plan file
    number: str
    plan_called: tuple
    papers: tuple
    supplement: tuple  # (title, how it is called ...)
    conference: tuple  # names of the conference; empty where the plan has none
    first_day: date
    conference_days: tuple = ()
    other: tuple = ()  # (title, subject) of papers under other plans
    sections: tuple = ()
    units: tuple = ()
    outside: tuple = ()  # bodies that are not in the registry
    working_days_after: int = 0
    otherwise: date = None
    officials: dict = field(default_factory=dict)
    headings: tuple = HEADINGS  # of the registry's columns


def party(code, name, shorts=(), local=None, own=None, former=(), cells=(), prefix="Đảng bộ", zone=""):
    """A party organization: by default one shared-provider address, or its own domain."""
    addresses = (f"{local or 'dangbo.' + code.lower()}@hopthu.example",) if not own else (f"vanthu@{own}.{zone}",)
    return Unit(
        code,
        f"{prefix} {name}",
        name[:1].upper() + name[1:],
        tuple(shorts),
        addresses,
        f"{own}.{zone}" if own else "",
        tuple(former),
        tuple(cells),
    )


def district():
    zone = "thanhlinh.example"

    def xa(code, name, **more):
        return party(code, name, own="x" + code.lower(), zone=zone, prefix="Đảng ủy", **more)

    def cb(code, name, **more):
        return party(code, name, zone=zone, prefix="Chi bộ", **more)

    units = (
        xa("TTTL", "thị trấn Thanh Lĩnh", cells=("Chi bộ Tổ dân phố 3", "Chi bộ khối 7")),
        xa("XPH", "xã Phú Hòa", cells=("Chi bộ thôn Trung",)),
        xa("XPHD", "xã Phú Hòa Đông"),
        xa("XTP", "xã Tân Phú"),
        xa("XTPT", "xã Tân Phú Trung", cells=("Chi bộ ấp 4",)),
        xa("XAB", "xã An Bình", former=("xã An Thạnh", "xã Bình Lâm")),
        xa("XABT", "xã An Bình Tây"),
        xa("XLS", "xã Lĩnh Sơn", former=("xã Sơn Đông",)),
        xa("XLT", "xã Lĩnh Thượng"),
        xa("XLH", "xã Lĩnh Hạ"),
        xa("XKK", "xã Krông Kmar"),
        xa("XHT", "xã Hòa Thắng"),
        cb("NT", "Trường THPT Nguyễn Trãi", shorts=("THPT NT",)),
        cb("ND", "Trường THPT Nguyễn Du"),
        cb("PT1", "Trường THPT số 1 Thanh Lĩnh", shorts=("THPT 1",)),
        cb("PT2", "Trường THPT số 2 Thanh Lĩnh", shorts=("THPT 2",)),
        cb("CSLL", "Trường THCS Lê Lợi"),
        cb("THLL", "Trường Tiểu học Lê Lợi"),
        cb("MNHS", "Trường Mầm non Hoa Sen"),
        cb("MNHM", "Trường Mầm non Hoa Mai"),
        cb("GDTX", "Trung tâm GDNN - GDTX", shorts=("TT GDTX",)),
        cb("BTC", "Ban Tổ chức Huyện ủy", shorts=("BTC HU",)),
        cb("BTG", "Ban Tuyên giáo Huyện ủy", shorts=("BTG HU",)),
        cb("UBKT", "Ủy ban Kiểm tra Huyện ủy", shorts=("UBKT HU",)),
        cb("VPHU", "Văn phòng Huyện ủy", shorts=("VPHU",)),
        cb("VPUB", "Văn phòng HĐND và UBND huyện", shorts=("VP HĐND&UBND",)),
        cb("TCKH", "Phòng Tài chính - Kế hoạch", shorts=("TCKH",)),
        cb("TNMT", "Phòng Tài nguyên và Môi trường", shorts=("TNMT",)),
        cb("GDDT", "Phòng Giáo dục và Đào tạo", shorts=("PGD",)),
        party("CA", "Công an huyện", prefix="Đảng ủy", zone=zone, cells=("Chi bộ Đội Cảnh sát giao thông",)),
        party("QS", "Quân sự huyện", prefix="Đảng ủy", zone=zone),
        cb("TA", "Tòa án nhân dân huyện", shorts=("TAND",)),
        cb("VKS", "Viện Kiểm sát nhân dân huyện", shorts=("VKSND",)),
        cb("THUE", "Chi cục Thuế khu vực Thanh Lĩnh - Phú Hòa", shorts=("CCT",), former=("Chi cục Thuế huyện Thanh Lĩnh",)),
        cb("TK", "Chi cục Thống kê huyện"),
        cb("KL", "Hạt Kiểm lâm huyện"),
        party("YT", "Trung tâm Y tế huyện", prefix="Đảng bộ", own="ttyt", zone=zone, cells=("Chi bộ Trạm Y tế Lĩnh Hạ",)),
        party(
            "CS",
            "Công ty TNHH MTV Cao su Thanh Lĩnh",
            prefix="Đảng bộ",
            own="caosu",
            zone=zone,
            shorts=("CT Cao su",),
            cells=("Chi bộ Nông trường 2",),
        ),
        party("CP719", "Công ty TNHH MTV Cà phê 719", prefix="Đảng bộ", zone=zone),
        party("CP721", "Công ty TNHH MTV Cà phê 721", prefix="Đảng bộ", zone=zone),
        cb("NHNN", "Agribank Chi nhánh huyện Thanh Lĩnh", shorts=("Agribank",)),
        cb("CSXH", "Phòng giao dịch Ngân hàng Chính sách xã hội huyện", shorts=("NHCSXH",)),
    )
    return Office(
        "district",
        "Huyện ủy Thanh Lĩnh",
        "Huyện ủy",
        "vanphong.hu@thanhlinh.example",
        "mx.thanhlinh.example",
        False,
        "Thanh Lĩnh",
        PLAN_DISTRICT,
        "87-KH/HU",
        ("KH 87-KH/HU", "Kế hoạch số 87-KH/HU", "Kế hoạch 87 của Huyện ủy", "KH 87"),
        (
            Paper(
                "kiểm điểm tập thể cấp ủy năm 2024",
                ("báo cáo kiểm điểm tập thể năm 2024", "BC kiểm điểm tập thể cấp ủy", "báo cáo kiểm điểm cuối năm 2024"),
                datetime.combine(date(2024, 12, 10), time(17)),
            ),
            Paper(
                "tổng hợp kết quả đánh giá, xếp loại chất lượng đảng viên năm 2024",
                ("báo cáo tổng hợp xếp loại đảng viên 2024", "BC tổng hợp kết quả đánh giá, xếp loại đảng viên"),
                datetime.combine(date(2024, 12, 21), time()),
            ),
        ),
        (
            "Danh sách đảng viên được đánh giá, xếp loại năm 2024",
            "danh sách đảng viên xếp loại",
            "biểu tổng hợp kèm theo báo cáo",
        ),
        ("hội nghị kiểm điểm", "HN kiểm điểm cuối năm", "hội nghị kiểm điểm tập thể"),
        date(2024, 11, 18),
        (date(2024, 11, 26), date(2024, 11, 29), date(2024, 12, 2), date(2024, 12, 4)),
        (
            ("kết quả thu, nộp đảng phí quý IV năm 2024", "Báo cáo đảng phí quý IV"),
            ("công tác xây dựng Đảng tháng 11 năm 2024", "BC công tác tháng 11"),
            ("kết quả thực hiện Kết luận 21-KL/TW về xây dựng, chỉnh đốn Đảng", "Bao cao KL 21"),
            ("đánh giá, xếp loại công chức, viên chức năm 2024", "Báo cáo xếp loại CCVC 2024"),
            ("kiểm điểm tập thể cấp ủy năm 2023", "Gửi lại báo cáo kiểm điểm 2023 để lưu"),
        ),
        (
            (
                "preparation",
                "Công tác chuẩn bị kiểm điểm",
                "Cấp ủy đã phân công chuẩn bị báo cáo, lấy ý kiến góp ý của các tổ chức chính trị - xã hội.",
            ),
            (
                "review",
                "Kết quả kiểm điểm",
                "Tập thể cấp ủy giữ vững nguyên tắc tập trung dân chủ; lãnh đạo hoàn thành nhiệm vụ chính trị năm.",
            ),
            (
                "previous",
                "Kết quả khắc phục hạn chế của kỳ trước",
                "Các hạn chế được chỉ ra đã cơ bản khắc phục, còn hai nội dung tiếp tục theo dõi.",
            ),
            ("grade", "Tự xếp loại", "Tập thể cấp ủy tự nhận mức: hoàn thành tốt nhiệm vụ."),
        ),
        units,
        ("Đảng ủy xã Bàu Cạn", "Chi bộ Bưu điện huyện", "Chi bộ Trường THPT Võ Trường Toản", "Đảng bộ Công ty CP Mía đường"),
        officials={"Hà Thị Duyệt": "duyet.ht@huyenuy.thanhlinh.example"},
    )


def ministry():
    zone = "bohatang.example"

    def vu(code, name, **more):
        return party(code, name, zone=zone, prefix="Chi bộ", local=f"chibo.{code.lower()}", **more)

    def db(code, name, **more):
        return party(code, name, zone=zone, prefix="Đảng bộ", own=code.lower(), **more)

    units = (
        db("VPB", "Văn phòng Bộ", cells=("Chi bộ Phòng Quản trị",)),
        vu("VPC", "Vụ Pháp chế", shorts=("PC",)),
        vu("VKHTC", "Vụ Kế hoạch - Tài chính", shorts=("KHTC",)),
        vu("VTCCB", "Vụ Tổ chức cán bộ", shorts=("TCCB",)),
        vu("VHTQT", "Vụ Hợp tác quốc tế", shorts=("HTQT",)),
        vu("VKHCN", "Vụ Khoa học - Công nghệ và Môi trường", shorts=("KHCN&MT",)),
        vu("VVTAT", "Vụ Vận tải và An toàn"),
        vu("TTB", "Thanh tra Bộ"),
        db("CKT", "Cục Kinh tế - Quản lý đầu tư", former=("Cục Kinh tế xây dựng",)),
        db("CGD", "Cục Giám định Nhà nước về chất lượng công trình", shorts=("Cục Giám định",)),
        db("CPTDT", "Cục Phát triển đô thị"),
        db("CHT", "Cục Hạ tầng kỹ thuật"),
        db("CQLN", "Cục Quản lý nhà và thị trường bất động sản", shorts=("Cục QLN",)),
        db("CQLHD", "Cục Quản lý hoạt động xây dựng"),
        db("CDB", "Cục Đường bộ", cells=("Chi bộ Khu Quản lý đường bộ III",)),
        db("CDS", "Cục Đường sắt"),
        db("CDT", "Cục Đường thủy nội địa"),
        db("HV", "Học viện Chiến lược, bồi dưỡng cán bộ"),
        db("VKHCNHT", "Viện Khoa học công nghệ hạ tầng", shorts=("IBST",)),
        db("VKTHT", "Viện Kinh tế hạ tầng"),
        db("VQH", "Viện Quy hoạch đô thị và nông thôn quốc gia", shorts=("VIUP",)),
        db("VKTr", "Viện Kiến trúc quốc gia"),
        db("DHKT", "Trường Đại học Kiến trúc Bắc Hà", cells=("Chi bộ Khoa Nội thất", "Chi bộ Phòng Đào tạo")),
        db("DHXD", "Trường Đại học Xây dựng Nam Hà"),
        db("CDN1", "Trường Cao đẳng nghề Hạ tầng số 1"),
        db("CDN2", "Trường Cao đẳng nghề Hạ tầng số 2"),
        db("SM", "Tổng công ty Sông Mã - CTCP", shorts=("TCT Sông Mã",)),
        db("TV1", "Công ty CP Tư vấn thiết kế số 1", shorts=("CONS1",)),
        vu("QL2", "Ban Quản lý dự án 2", shorts=("PMU2",)),
        vu("QL5", "Ban Quản lý dự án 5", shorts=("PMU5",)),
        vu("QL85", "Ban Quản lý dự án 85", shorts=("PMU85",)),
        vu("BAO", "Báo Hạ tầng"),
        vu("TCHT", "Tạp chí Hạ tầng"),
        vu("NXB", "Nhà xuất bản Hạ tầng"),
        vu("TTTT", "Trung tâm Thông tin"),
        vu("TTCN", "Trung tâm Công nghệ số", former=("Trung tâm Tin học",)),
        db("BV", "Bệnh viện Hạ tầng"),
    )
    return Office(
        "ministry",
        "Đảng ủy Bộ Hạ tầng",
        "Đảng ủy Bộ",
        "dangubo@bohatang.example",
        "mx1.bohatang.example",
        False,
        "Hà Nội",
        PLAN_MINISTRY,
        "152-KH/ĐU",
        ("KH 152-KH/ĐU", "Kế hoạch 152", "Kế hoạch số 152-KH/ĐU của Đảng ủy Bộ"),
        (
            Paper(
                "tổng kết 10 năm thực hiện Nghị quyết số 33-NQ/TW về xây dựng và phát triển văn hóa, con người Việt Nam",
                ("báo cáo tổng kết 10 năm thực hiện NQ 33", "BC tổng kết NQ33-NQ/TW", "báo cáo tổng kết Nghị quyết 33"),
            ),
        ),
        ("Phụ lục số liệu tổng kết Nghị quyết số 33-NQ/TW", "phụ lục số liệu NQ33", "biểu số liệu kèm báo cáo tổng kết"),
        ("hội nghị tổng kết", "hội nghị tổng kết NQ33", "HN tổng kết 10 năm"),
        date(2024, 5, 13),
        (date(2024, 5, 28), date(2024, 5, 31), date(2024, 6, 5), date(2024, 6, 11), date(2024, 6, 13)),
        (
            ("công tác xây dựng Đảng 6 tháng đầu năm 2024", "Báo cáo 6 tháng đầu năm"),
            ("tổng kết 10 năm thực hiện Nghị quyết số 29-NQ/TW về đổi mới giáo dục", "BC tổng kết NQ 29"),
            ("sơ kết 3 năm thực hiện Kết luận số 01-KL/TW", "Bao cao KL01"),
            ("kết quả công tác kiểm tra, giám sát quý II năm 2024", "Báo cáo KTGS quý II"),
            ("tổng kết hoạt động công đoàn nhiệm kỳ 2019 - 2024", "BC công đoàn"),
        ),
        (
            (
                "context",
                "Đặc điểm, tình hình",
                "Đơn vị có đội ngũ cán bộ, đảng viên được đào tạo cơ bản, địa bàn hoạt động rộng.",
            ),
            (
                "leading",
                "Công tác lãnh đạo, chỉ đạo",
                "Cấp ủy đã ban hành chương trình hành động, tổ chức học tập, quán triệt tới toàn thể đảng viên.",
            ),
            ("outcome", "Kết quả thực hiện", "Phong trào văn hóa công sở được duy trì; tỷ lệ đơn vị đạt chuẩn văn hóa là 92%."),
            (
                "weakness",
                "Hạn chế, nguyên nhân",
                "Việc tuyên truyền còn chung chung; nguồn lực dành cho văn hóa chưa tương xứng.",
            ),
            (
                "proposal",
                "Phương hướng, kiến nghị",
                "Tiếp tục xây dựng môi trường văn hóa; đề nghị Đảng ủy Bộ hướng dẫn tiêu chí cụ thể.",
            ),
        ),
        units,
        (
            "Đảng bộ Cục Hàng không",
            "Chi bộ Vụ Dân tộc",
            "Đảng bộ Trường Đại học Giao thông Miền Tây",
            "Đảng bộ Tổng công ty Sông Lam",
        ),
        working_days_after=3,
        otherwise=date(2024, 6, 21),
        officials={"Bùi Văn Soát": "soat.bv@dangbo.bohatang.example"},
    )


def province():
    zone = "halinh.example"

    def so(code, name, shorts=(), **more):
        return Unit(code, name, name, shorts, (f"vanthu@{code.lower()}.{zone}",), f"{code.lower()}.{zone}", **more)

    def xa(code, name, former=(), **more):
        return Unit(
            code, f"UBND {name}", name[:1].upper() + name[1:], (), (f"{code.lower()}@hopthu.example",), "", former, **more
        )

    units = (
        so("SXD", "Sở Xây dựng", former=("Sở Giao thông vận tải",)),
        so("STC", "Sở Tài chính", former=("Sở Kế hoạch và Đầu tư",)),
        so(
            "SNNMT",
            "Sở Nông nghiệp và Môi trường",
            ("Sở NN&MT",),
            former=("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn"),
            cells=("Chi cục Thủy lợi",),
        ),
        so("SNV", "Sở Nội vụ", former=("Sở Lao động - Thương binh và Xã hội",)),
        so("STP", "Sở Tư pháp"),
        so("SKHCN", "Sở Khoa học và Công nghệ", ("Sở KH&CN",)),
        so("SGDDT", "Sở Giáo dục và Đào tạo", ("Sở GD&ĐT", "GD-ĐT"), cells=("Phòng Giáo dục Tiểu học",)),
        so("SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", ("Sở VHTTDL",)),
        so("SYT", "Sở Y tế"),
        so("SCT", "Sở Công Thương"),
        so("SDTTG", "Sở Dân tộc và Tôn giáo", ("Sở DT&TG",)),
        so("TTT", "Thanh tra tỉnh"),
        so("BQLKKT", "Ban Quản lý Khu kinh tế tỉnh", ("BQL KKT",)),
        xa("PHC", "phường Hòa Cường", ("phường Hòa Thuận",)),
        xa("PHCB", "phường Hòa Cường Bắc"),
        xa("PHLG", "phường Hạ Linh", ()),
        xa("PTP", "phường Tân Phong"),
        xa("XTP1", "xã Tân Phong 1"),
        xa("XTP2", "xã Tân Phong 2"),
        xa("XMC", "xã Mường Chà", ("xã Chà Cang", "thị trấn Mường Chà")),
        xa("XMT", "xã Mường Tè"),
        xa("XDS", "xã Đồng Sơn", ("xã Đồng Tiến",)),
        xa("XDST", "xã Đồng Sơn Thượng"),
        xa("XHD", "xã Hà Đông"),
        xa("XHT", "xã Hà Tây"),
        xa("XBL", "xã Bình Lục"),
        xa("XBLN", "xã Bình Lục Nam"),
        xa("XIA", "xã Ia Grai"),
        xa("XIAD", "xã Ia Drăng"),
        xa("DKCC", "đặc khu Cồn Cát"),
        so("DHHL", "Trường Đại học Hà Lĩnh", cells=("Khoa Nông Lâm",)),
        so("CDYT", "Trường Cao đẳng Y tế Hà Lĩnh"),
        so("THPTC", "Trường THPT Chuyên Hà Lĩnh"),
        so("XSKT", "Công ty TNHH MTV Xổ số kiến thiết Hà Lĩnh", ("Công ty XSKT",)),
        so("MTDT", "Công ty CP Môi trường đô thị Hà Lĩnh"),
        so("TTPVHCC", "Trung tâm Phục vụ hành chính công tỉnh", ("TT PVHCC",)),
    )
    return Office(
        "province",
        "Văn phòng UBND tỉnh Hà Lĩnh",
        "Văn phòng UBND tỉnh",
        "tonghop@ubnd.halinh.example",
        "mail.halinh.example",
        True,
        "Hà Lĩnh",
        PLAN_PROVINCE,
        "214/KH-UBND",
        ("Kế hoạch số 214/KH-UBND", "KH 214/KH-UBND", "KH 214"),
        (
            Paper(
                "sơ kết công tác chuyển đổi số năm 2025",
                ("báo cáo sơ kết chuyển đổi số năm 2025", "BC sơ kết CĐS 2025", "báo cáo chuyển đổi số 2025"),
                datetime.combine(date(2025, 11, 29), time()),
            ),
        ),
        ("Phụ lục chỉ tiêu chuyển đổi số năm 2025", "phụ lục chỉ tiêu CĐS", "biểu mẫu số liệu kèm báo cáo chuyển đổi số"),
        (),
        date(2025, 11, 3),
        (),
        (
            ("công tác cải cách hành chính quý IV năm 2025", "Báo cáo CCHC quý IV"),
            ("kết quả phòng, chống tham nhũng, lãng phí năm 2025", "BC PCTN 2025"),
            ("tình hình tiếp công dân, giải quyết khiếu nại tháng 11 năm 2025", "bao cao tiep dan T11"),
            ("sơ kết công tác chuyển đổi số năm 2024", "Gửi bổ sung BC CĐS năm 2024"),
            ("kết quả thực hiện các chương trình mục tiêu quốc gia năm 2025", "BC chương trình MTQG"),
        ),
        (
            (
                "direction",
                "Công tác chỉ đạo, điều hành",
                "Đơn vị đã ban hành kế hoạch, kiện toàn ban chỉ đạo và tổ công nghệ số cộng đồng.",
            ),
            (
                "results",
                "Kết quả thực hiện các nhiệm vụ",
                "Tỷ lệ hồ sơ trực tuyến toàn trình đạt 78%; 100% văn bản được ký số.",
            ),
            ("difficulties", "Khó khăn, vướng mắc", "Hạ tầng mạng ở vùng sâu còn yếu; nhân lực công nghệ thông tin còn thiếu."),
            ("next", "Phương hướng, nhiệm vụ năm 2026", "Tiếp tục số hóa hồ sơ; đào tạo kỹ năng số cho cán bộ và người dân."),
        ),
        units,
        ("UBND xã Sa Nhơn", "Sở Ngoại vụ", "Trường Cao đẳng Nghề Tây Hà", "Công ty TNHH MTV Thủy lợi Hà Lĩnh"),
        officials={"Lê Thị Tổng": "tong.lt@vpub.halinh.example"},
    )


PLAN_DISTRICT = """id = "kiem-diem-2024"
number = "87-KH/HU"
title = "Kế hoạch kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên năm 2024"
issued = 2024-10-21
zone = "Asia/Ho_Chi_Minh"
phrases = ["kiểm điểm, đánh giá, xếp loại", "kiểm điểm tập thể", "kiểm điểm cuối năm", "xếp loại đảng viên", "87-KH/HU"]
other_phrases = ["năm 2023", "xếp loại công chức", "xếp loại viên chức", "đảng phí"]
[conference]
name = "hội nghị kiểm điểm"
before = 2024-12-06
[[requirements]]
id = "self-review"
name = "Báo cáo kiểm điểm tập thể cấp ủy"
kind = "report"
deadline = { day = 2024-12-10, hour = "17:00" }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "classification"
name = "Báo cáo tổng hợp kết quả đánh giá, xếp loại đảng viên"
kind = "report"
deadline = { day = 2024-12-20 }
paper_copies = 1
soft_copies = 1
[[requirements]]
id = "list"
name = "Danh sách đảng viên được đánh giá, xếp loại"
kind = "supplement"
deadline = { day = 2024-12-20 }
paper_copies = 0
soft_copies = 1
optional = true
"""

PLAN_MINISTRY = """id = "nq33"
number = "152-KH/ĐU"
title = "Kế hoạch tổng kết 10 năm thực hiện Nghị quyết số 33-NQ/TW về xây dựng và phát triển văn hóa, con người Việt Nam"
issued = 2024-04-02
zone = "Asia/Ho_Chi_Minh"
phrases = ["Nghị quyết số 33-NQ/TW", "Nghị quyết 33", "NQ 33"]
[conference]
name = "hội nghị tổng kết"
before = 2024-06-15
[[requirements]]
id = "report"
name = "Báo cáo tổng kết"
kind = "report"
deadline = { working_days_after_conference = 3, otherwise = 2024-06-21 }
paper_copies = 1
soft_copies = 1
"""

PLAN_PROVINCE = """id = "cds-2025"
number = "214/KH-UBND"
title = "Kế hoạch sơ kết công tác chuyển đổi số năm 2025"
issued = 2025-10-15
zone = "Asia/Ho_Chi_Minh"
phrases = ["chuyển đổi số năm 2025", "214/KH-UBND"]
[[requirements]]
id = "report"
name = "Báo cáo sơ kết chuyển đổi số"
kind = "report"
deadline = { day = 2025-11-28 }
paper_copies = 0
soft_copies = 1
[[requirements]]
id = "annex"
name = "Phụ lục chỉ tiêu chuyển đổi số"
kind = "supplement"
deadline = { day = 2025-11-28 }
paper_copies = 0
soft_copies = 1
optional = true
"""


def offices():
    return [district(), ministry(), province()]
